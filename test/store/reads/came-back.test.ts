import { expect, test } from 'vitest';
import type { GivenBack } from '@/lib/funnel/lead';
import { cameBack } from '@/lib/store/reads/came-back';
import { waitingFor } from '@/lib/store/reads/waiting';
import { exampleRow, exampleStore, noon } from '@/test/store/example';
import { countedReads } from './counted-reads';

const hour = 3_600_000;

function back(number: number, reason: string, more: Partial<GivenBack> = {}): ReturnType<typeof exampleRow> {
  const at = noon - number * hour;
  const givenBack: GivenBack = {
    way: 'return',
    reason,
    answer: null,
    at,
    by: 'sam',
    wakeAt: null,
    stands: 'open',
    reply: null,
    ...more,
  };
  return exampleRow(number, { position: { parked: true }, givenBack });
}

const rows = [
  back(1, 'bad-data'),
  back(2, 'outside-profile'),
  back(3, 'below-threshold'),
  back(4, 'bad-data', { stands: 'settled' }),
  back(5, 'bad-data', { stands: 'disputed' }),
  exampleRow(6, { position: { parked: true } }),
];

async function numbers(plain: string | null, limit = 10): Promise<readonly number[]> {
  const { leads } = await cameBack(await exampleStore(rows), { plain, limit });
  return leads.map((lead) => Number(lead.id.slice(-1)));
}

test('lists what waits for an answer, what came back first first', async () => {
  expect(await numbers(null)).toEqual([3, 2, 1]);
  expect(await numbers(null, 2)).toEqual([3, 2]);
});

test('is narrowed down to one plain reason', async () => {
  expect(await numbers('fit')).toEqual([3, 2]);
  expect(await numbers('data')).toEqual([1]);
  expect(await numbers('never')).toEqual([]);
});

test('counts all and by plain reason, whatever it is narrowed down to', async () => {
  const db = await exampleStore(rows);
  for (const plain of [null, 'data'])
    expect(await cameBack(db, { plain, limit: 1 })).toMatchObject({
      count: 3,
      byPlain: [
        { plain: 'fit', count: 2 },
        { plain: 'data', count: 1 },
      ],
    });
});

test('is not told twice: what waits for an answer is not among what waits for marketing', async () => {
  const db = await exampleStore(rows);
  const waiting = await waitingFor(db, { userId: 'mia', role: 'marketing', now: noon, limit: 10 });
  expect(waiting.map(({ lead }) => Number(lead.id.slice(-1)))).toEqual([4, 5, 6]);
});

test('reads no more of a long list than is shown', async () => {
  const many = Array.from({ length: 200 }, (_, n) => back(n, n % 2 === 0 ? 'bad-data' : 'outside-profile'));
  const { db, readsSince } = await countedReads(await exampleStore(many));
  const { leads, count } = await cameBack(db, { plain: 'fit', limit: 5 });
  expect({ leads: leads.length, count }).toEqual({ leads: 5, count: 200 });
  // Five leads, and a counter for each reason and for all.
  expect(readsSince().rows).toBeLessThanOrEqual(8);
});
