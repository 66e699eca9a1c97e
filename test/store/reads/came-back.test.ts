import { expect, test } from 'vitest';
import type { GivenBack } from '@/lib/funnel/log/given-back';
import { cameBack, countCameBack } from '@/lib/store/reads/came-back';
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
  const { leads } = await cameBack(await exampleStore(rows), { plain, limit, now: noon });
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
    expect(await cameBack(db, { plain, limit: 1, now: noon })).toMatchObject({
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
  const { leads, count } = await cameBack(db, { plain: 'fit', limit: 5, now: noon });
  expect({ leads: leads.length, count }).toEqual({ leads: 5, count: 200 });
  // Five leads, and a counter for each reason and for all.
  expect(readsSince().rows).toBeLessThanOrEqual(8);
});

test('leaves out what is snoozed until its snooze ends, in the list and in every count', async () => {
  const asleep = back(7, 'outside-profile');
  const until = noon + hour;
  const db = await exampleStore([
    ...rows,
    exampleRow(7, {
      position: { parked: true },
      givenBack: asleep.lead.givenBack,
      snoozedUntil: until,
    }),
  ]);
  const seen = async (now: number, limit = 10): Promise<unknown> => {
    const { leads, count, byPlain } = await cameBack(db, { plain: null, limit, now });
    return {
      leads: leads.map((lead) => Number(lead.id.slice(-1))),
      counts: [count, await countCameBack(db, now), ...byPlain.map((each) => each.count)],
    };
  };
  expect(await seen(noon)).toEqual({ leads: [3, 2, 1], counts: [3, 3, 2, 1] });
  expect(await seen(noon, 1)).toEqual({ leads: [3], counts: [3, 3, 2, 1] });
  expect(await seen(until)).toEqual({ leads: [7, 3, 2, 1], counts: [4, 4, 3, 1] });
});

test('leaves a plain reason out while all of its leads are asleep', async () => {
  const db = await exampleStore([
    exampleRow(1, {
      position: { parked: true },
      givenBack: back(1, 'bad-data').lead.givenBack,
      snoozedUntil: noon + 1,
    }),
  ]);
  expect(await cameBack(db, { plain: null, limit: 5, now: noon })).toEqual({
    leads: [],
    count: 0,
    byPlain: [],
  });
});
