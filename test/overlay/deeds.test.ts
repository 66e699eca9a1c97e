import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Request, Reply } from '@/lib/messaging/protocol';
import { UnreachableError } from '@/lib/messaging/send';
import { createDeeds, undoWindow, type Deed } from '@/lib/overlay/handling/deeds';
import { timersUntil } from '@/lib/overlay/timers';
import { sampleChip } from './sample-chip';

const { leadId } = sampleChip();
const accept: Deed = { type: 'acceptLead', leadId };

type Asked = Request<'command'>;
type Answer = Reply<'command'> | 'unreachable' | 'orphaned';

function setUp(answer: (asked: Asked) => Answer | Promise<Answer> = ok) {
  const asked: Asked[] = [];
  const controller = new AbortController();
  const heard = { changes: 0, done: 0, orphaned: 0 };
  const deeds = createDeeds({
    send: (async (_type: string, request: Asked) => {
      asked.push(request);
      const reply = await answer(request);
      if (typeof reply === 'string') throw new UnreachableError(reply === 'orphaned');
      return reply;
    }) as never,
    space: 'main',
    now: () => Date.now(),
    timers: timersUntil(controller.signal),
    onChange: () => {
      heard.changes += 1;
    },
    onDone: () => {
      heard.done += 1;
    },
    onOrphaned: () => {
      heard.orphaned += 1;
    },
  });
  return { deeds, asked, heard, controller };
}

function ok({ opId }: Asked): Answer {
  return { ok: true, value: { opId, leadId, lead: null, count: 1, left: [] } };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a deed', () => {
  test('is sent once, in its space, and leaves a receipt for ten seconds', async () => {
    const { deeds, asked } = setUp();
    await deeds.carryOut(accept);
    expect(asked).toMatchObject([{ space: 'main', command: accept }]);
    expect(deeds.of(leadId).receipt?.deed).toEqual(accept);
    await vi.advanceTimersByTimeAsync(undoWindow - 1);
    expect(deeds.of(leadId).receipt).not.toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(deeds.of(leadId).receipt).toBeNull();
  });

  test('can be taken back by its id while the receipt is there, and not afterwards', async () => {
    const { deeds, asked } = setUp();
    await deeds.carryOut(accept);
    await deeds.undo(leadId);
    expect(asked[1]?.command).toEqual({ type: 'undo', opId: asked[0]?.opId });
    expect(deeds.of(leadId).receipt).toBeNull();
    await deeds.undo(leadId);
    expect(asked).toHaveLength(2);
  });

  test('is busy only after a moment', async () => {
    let reply: (answer: Answer) => void = () => {};
    const { deeds, asked } = setUp(() => new Promise<Answer>((resolve) => (reply = resolve)));
    const running = deeds.carryOut(accept);
    await vi.advanceTimersByTimeAsync(199);
    expect(deeds.of(leadId)).toMatchObject({ busy: false, running: accept });
    await vi.advanceTimersByTimeAsync(1);
    expect(deeds.of(leadId).busy).toBe(true);
    reply(ok(asked[0] as Asked));
    await running;
    expect(deeds.of(leadId)).toMatchObject({ busy: false, running: null });
  });

  test('is not sent a second time while it runs', async () => {
    const { deeds, asked } = setUp();
    await Promise.all([deeds.carryOut(accept), deeds.carryOut(accept)]);
    expect(asked).toHaveLength(1);
  });

  test('that is refused says why, keeps what was asked, and asks for the newest state', async () => {
    const refusal = { type: 'AlreadyAccepted', by: 'u2', at: 1 } as const;
    const { deeds, heard } = setUp(() => ({ ok: false, refusal }));
    await deeds.carryOut(accept);
    expect(deeds.of(leadId)).toMatchObject({ receipt: null, refused: { deed: accept, refusal } });
    expect(heard.done).toBe(1);
    deeds.forgetRefusal(leadId);
    expect(deeds.of(leadId).refused).toBeNull();
  });

  test('that was not answered keeps its id for the next try: it may have been done', async () => {
    const answers: Answer[] = ['unreachable'];
    const { deeds, asked } = setUp((request) => answers.shift() ?? ok(request));
    await deeds.carryOut(accept);
    expect(deeds.of(leadId).refused?.refusal.type).toBe('Unreachable');
    await deeds.carryOut(accept);
    expect(asked[1]?.opId).toBe(asked[0]?.opId);
    await deeds.carryOut(accept);
    expect(asked[2]?.opId).not.toBe(asked[0]?.opId);
  });

  test('in a page whose extension is gone ends the overlay, without a word', async () => {
    const { deeds, heard } = setUp(() => 'orphaned');
    await deeds.carryOut(accept);
    expect(heard.orphaned).toBe(1);
  });

  test('after another replaces its receipt, with ten seconds of its own', async () => {
    const { deeds } = setUp();
    await deeds.carryOut(accept);
    await vi.advanceTimersByTimeAsync(9000);
    const giveBack: Deed = { type: 'giveBackLead', leadId, reason: 'bad-data' };
    await deeds.carryOut(giveBack);
    await vi.advanceTimersByTimeAsync(9000);
    expect(deeds.of(leadId).receipt?.deed).toEqual(giveBack);
  });
});

test('nothing runs on once the overlay has ended', async () => {
  const { deeds, controller } = setUp();
  await deeds.carryOut(accept);
  controller.abort();
  expect(vi.getTimerCount()).toBe(0);
});

test('an undo that comes too late leaves its reason, and no receipt', async () => {
  const answers: Answer[] = [];
  const { deeds } = setUp((request) => answers.shift() ?? ok(request));
  await deeds.carryOut(accept);
  answers.push({ ok: false, refusal: { type: 'LaterChangesDependOnIt' } });
  await vi.advanceTimersByTimeAsync(undoWindow - 1);
  const undoing = deeds.undo(leadId);
  await vi.advanceTimersByTimeAsync(1);
  await undoing;
  expect(deeds.of(leadId)).toMatchObject({ refused: { deed: 'undo' }, receipt: null });
});
