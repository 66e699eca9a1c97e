import { expect, test } from 'vitest';
import { countOverdue, mostOverdue } from '@/lib/store/reads/due';
import { countWaiting, waitingFor } from '@/lib/store/reads/waiting';
import { exampleRow, exampleStore, noon } from '@/test/store/example';

const hour = 3_600_000;
const handedOver = (dueIn: number, more: object = {}): Parameters<typeof exampleRow>[1] => ({
  position: { step: 'lead-in', ...more },
  followUp: { of: 'acceptance', startedAt: noon, dueAt: noon + dueIn * hour, hours: 1, working: false },
});
const rows = [
  exampleRow(1, handedOver(5)),
  exampleRow(2, handedOver(-1)),
  exampleRow(3, { ...handedOver(1), snoozedUntil: noon + hour }),
  exampleRow(4, handedOver(2, { assignee: 'ann' })),
  exampleRow(5, handedOver(3, { owner: 'ann' })),
  exampleRow(6, { position: { parked: true }, wakeAt: noon + 4 * hour }),
  exampleRow(7, { position: { parked: true } }),
  exampleRow(8),
];
const ann = { userId: 'ann', now: noon };

async function numbers(asked: Partial<Parameters<typeof waitingFor>[1]>): Promise<readonly number[]> {
  const db = await exampleStore(rows);
  const waiting = await waitingFor(db, { ...ann, role: 'both', limit: 10, ...asked });
  return waiting.map(({ lead }) => Number(lead.id.slice(-1)));
}

test('gives what waits for my side and me by due time, those without one last', async () => {
  expect(await numbers({ role: 'sales' })).toEqual([2, 4, 5, 1]);
  expect(await numbers({ role: 'marketing' })).toEqual([4, 5, 6, 7]);
  expect(await numbers({})).toEqual([2, 4, 5, 6, 1, 7]);
  expect(await numbers({ userId: 'ben', role: 'sales', limit: 1 })).toEqual([2]);
});

test('a snoozed lead is back when its time is over', async () => {
  expect(await numbers({ role: 'sales', now: noon + hour })).toEqual([2, 3, 4, 5, 1]);
});

test('reads on past snoozed leads until there are enough', async () => {
  const db = await exampleStore([
    ...Array.from({ length: 20 }, (_, n) => exampleRow(n, { ...handedOver(0), snoozedUntil: noon + hour })),
    exampleRow(50, handedOver(9)),
  ]);
  const waiting = await waitingFor(db, { ...ann, role: 'sales', limit: 1 });
  expect(waiting.map(({ lead }) => lead.id)).toEqual([exampleRow(50).id]);
});

test('the count is the length of the whole list', async () => {
  const db = await exampleStore(rows);
  for (const role of ['sales', 'marketing', 'both'] as const)
    for (const now of [noon, noon + hour])
      expect(await countWaiting(db, { ...ann, role, now })).toBe(
        (await waitingFor(db, { ...ann, role, now, limit: 100 })).length,
      );
});

test('counts what is overdue for my side and me, and what ran out since a moment', async () => {
  const db = await exampleStore(rows);
  const count = async (asked: Partial<Parameters<typeof countOverdue>[1]>): Promise<number> =>
    countOverdue(db, { ...ann, role: 'sales', ...asked });
  expect(await count({})).toBe(1);
  expect(await count({ now: noon + 4 * hour })).toBe(4);
  expect(await count({ now: noon + 4 * hour, since: noon })).toBe(3);
  // Nobody else's, and nothing that only wakes up.
  expect(await count({ now: noon + 9 * hour, userId: 'ben' })).toBe(3);
  expect(await count({ now: noon + 9 * hour, userId: 'ben', role: 'marketing' })).toBe(0);
});

test('counts no further than anybody reads, and nobody who is asleep', async () => {
  const db = await exampleStore([
    ...Array.from({ length: 20 }, (_, n) => exampleRow(n, { ...handedOver(-2), snoozedUntil: noon + hour })),
    ...Array.from({ length: mostOverdue + 5 }, (_, n) => exampleRow(100 + n, handedOver(-1))),
  ]);
  expect(await countOverdue(db, { ...ann, role: 'sales' })).toBe(mostOverdue);
});
