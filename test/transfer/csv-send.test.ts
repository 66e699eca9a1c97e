import { describe, expect, it } from 'vitest';
import type { Command, CommandReply } from '@/lib/funnel/command';
import { accepted, refused } from '@/lib/funnel/refusal';
import type { ReadyRow } from '@/lib/transfer/csv/read-rows';
import { sendRows } from '@/lib/transfer/csv/send-rows';

const rows: readonly ReadyRow[] = Array.from({ length: 1200 }, (_, index) => ({
  row: index + 2,
  keys: [],
  sameAs: null,
  lead: { person: { name: `Lead ${index}`, emails: [], profiles: [], records: [] } },
}));

describe('sending an import', () => {
  it('goes in chunks of 500 under one batch, each with an opId that a retry repeats', async () => {
    const sent: { opId: string; command: Command }[] = [];
    const progress: number[] = [];
    const outcome = await sendRows(rows, {
      batch: 'b',
      signal: new AbortController().signal,
      onProgress: (done) => progress.push(done),
      command: async (opId, command) => {
        sent.push({ opId, command });
        return reply(command);
      },
    });
    expect(sent.map(({ opId }) => opId)).toEqual(['b/0', 'b/1', 'b/2']);
    expect(
      sent.map(({ command }) => command.type === 'importLeads' && [command.batch, command.rows.length]),
    ).toEqual([
      ['b', 500],
      ['b', 500],
      ['b', 200],
    ]);
    expect(progress).toEqual([500, 1000, 1200]);
    expect(outcome).toEqual({ written: 1200, left: [], stopped: null });
  });

  it('names the rows that the store left out by their row in the file', async () => {
    const outcome = await sendRows(rows.slice(490, 510), {
      batch: 'b',
      signal: new AbortController().signal,
      onProgress: () => {},
      command: async (opId) =>
        accepted({
          opId,
          leadId: null,
          lead: null,
          count: 19,
          left: [{ index: 3, refusal: { type: 'OptedOut' } }],
        }),
    });
    expect(outcome).toEqual({
      written: 19,
      left: [{ row: 495, refusal: { type: 'OptedOut' } }],
      stopped: null,
    });
  });

  it('stops between two chunks when it is cancelled, and says what was written', async () => {
    const controller = new AbortController();
    const outcome = await sendRows(rows, {
      batch: 'b',
      signal: controller.signal,
      onProgress: () => controller.abort(),
      command: async (_, command) => reply(command),
    });
    expect(outcome).toEqual({ written: 500, left: [], stopped: 'cancelled' });
  });

  it('stops at a refusal of the store', async () => {
    const full = { type: 'StoreUnavailable', why: 'full' } as const;
    const outcome = await sendRows(rows, {
      batch: 'b',
      signal: new AbortController().signal,
      onProgress: () => {},
      command: async (opId, command) => (opId === 'b/0' ? reply(command) : refused(full)),
    });
    expect(outcome).toEqual({ written: 500, left: [], stopped: full });
  });
});

function reply(command: Command): CommandReply {
  const count = command.type === 'importLeads' ? command.rows.length : 0;
  return accepted({ opId: '', leadId: null, lead: null, count, left: [] });
}
