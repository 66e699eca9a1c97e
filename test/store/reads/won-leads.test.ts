import { expect, test } from 'vitest';
import type { Lead } from '@/lib/funnel/log/lead';
import { newestWon } from '@/lib/store/reads/won-leads';
import { dealStage, day, exampleRow, exampleStore, noon } from '@/test/store/example';
import { countedReads } from './counted-reads';

function won(number: number, at: number, more: Partial<Lead> = {}) {
  const stays = [
    { in: 'sqo', from: at - day, to: at, funnel: 'deal-stage@1' },
    { in: 'won', from: at, to: null, funnel: 'deal-stage@1' },
  ];
  return exampleRow(number, {
    stays,
    addedAt: at - day,
    ...more,
    position: { outcome: 'won', owner: 'sam', activeUntil: null },
  });
}

test('gives the leads that are won, the newest first, with their companies and since when', async () => {
  const db = await exampleStore([
    won(1, noon - 3 * day),
    won(2, noon - day, { emails: ['b@bakery.example'] }),
    won(3, noon - 2 * day),
    exampleRow(4, { position: { outcome: 'lost', owner: 'sam' } }),
    exampleRow(5),
  ]);
  const account = {
    id: 'bakery.example',
    name: 'Bakery',
    industry: 'Food',
    size: 12,
    country: 'DE',
    isTarget: false,
    by: 'mia',
    updatedAt: noon,
  };
  await db.accounts.put({ id: account.id, terms: [], value: account });
  const found = await newestWon(db, dealStage, 2);
  expect(found.map(({ lead, account: of, wonAt }) => [Number(lead.id.slice(-3)), of?.name, wonAt])).toEqual([
    [2, 'Bakery', noon - day],
    [3, undefined, noon - 2 * day],
  ]);
});

test('reads no more of many than it gives', async () => {
  const many = Array.from({ length: 200 }, (_, n) => won(n + 1, noon - n * day));
  const { db, readsSince } = await countedReads(await exampleStore(many));
  expect(await newestWon(db, dealStage, 10)).toHaveLength(10);
  expect(readsSince().rows).toBeLessThanOrEqual(10);
});
