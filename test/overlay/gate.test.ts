import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SiteState } from '@/lib/messaging/protocol';
import { UnreachableError } from '@/lib/messaging/send';
import { createGate } from '@/lib/overlay/gate';
import { timersUntil } from '@/lib/overlay/timers';

const on: SiteState = { on: true, confirmed: true, ownAddresses: ['me@mine.example'] };

function setUp(answer: () => Promise<SiteState>) {
  const heard: (SiteState | 'silence')[] = [];
  const asked: unknown[] = [];
  const gate = createGate({
    send: async (_type: string, request: unknown) => {
      asked.push(request);
      return answer();
    },
    site: 'gmail',
    account: '1',
    timers: timersUntil(new AbortController().signal),
    onState: (state) => heard.push(state),
    onSilence: () => heard.push('silence'),
    run: (work) => void work.catch(() => {}),
  });
  return { gate, heard, asked };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('asks for this account of this site, with the mailbox that the page proposes', async () => {
  const { gate, heard, asked } = setUp(async () => on);
  await gate.check('me@mine.example');
  expect(asked).toEqual([{ site: 'gmail', account: '1', mailbox: 'me@mine.example' }]);
  expect(heard).toEqual([on]);
});

test('shows nothing while nobody answers, asks again, and then counts the site as switched off', async () => {
  const { gate, heard } = setUp(async () => Promise.reject(new UnreachableError(false)));
  await gate.check(null);
  expect(heard).toEqual(['silence']);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(heard).toEqual(['silence', 'silence', { on: false }]);
});

test('goes on as before once somebody answers again', async () => {
  const answers: (() => Promise<SiteState>)[] = [async () => Promise.reject(new UnreachableError(false))];
  const { gate, heard } = setUp(async () => (answers.shift() ?? (async () => on))());
  await gate.check(null);
  await vi.advanceTimersByTimeAsync(5000);
  expect(heard).toEqual(['silence', on]);
});

test('passes on that the extension is gone', async () => {
  const { gate } = setUp(async () => Promise.reject(new UnreachableError(true)));
  await expect(gate.check(null)).rejects.toBeInstanceOf(UnreachableError);
});

test('lets no older answer count after a newer question', async () => {
  const replies: ((state: SiteState) => void)[] = [];
  const { gate, heard } = setUp(async () => new Promise((resolve) => replies.push(resolve)));
  const first = gate.check('one@mine.example');
  const second = gate.check('two@mine.example');
  replies[1]?.(on);
  replies[0]?.({ on: false });
  await Promise.all([first, second]);
  expect(heard).toEqual([on]);
});
