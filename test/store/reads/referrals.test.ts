import { expect, test } from 'vitest';
import { referralsOf } from '@/lib/store/reads/referrals';
import { exampleRow, exampleStore, idOf } from '@/test/store/example';
import { countedReads } from './counted-reads';

const rows = [
  exampleRow(1),
  ...[5, 3, 9].map((number) => exampleRow(number, { referredBy: idOf(1) })),
  exampleRow(4, { referredBy: idOf(2) }),
];

async function numbers(leadId: string, limit = 10): Promise<readonly [readonly number[], boolean]> {
  const { leads, more } = await referralsOf(await exampleStore(rows), { leadId, limit });
  return [leads.map((lead) => Number(lead.id.slice(-3))), more];
}

test('lists whom somebody recommended, added first first, and nobody else', async () => {
  expect(await numbers(idOf(1))).toEqual([[3, 5, 9], false]);
  expect(await numbers(idOf(3))).toEqual([[], false]);
});

test('lists them for somebody who is gone as well', async () => {
  expect(await numbers(idOf(2))).toEqual([[4], false]);
});

test('says where there are more than were asked for', async () => {
  expect(await numbers(idOf(1), 2)).toEqual([[3, 5], true]);
  expect(await numbers(idOf(1), 3)).toEqual([[3, 5, 9], false]);
});

test('reads no more of a long list than is shown', async () => {
  const many = Array.from({ length: 200 }, (_, n) => exampleRow(n + 10, { referredBy: idOf(1) }));
  const { db, readsSince } = await countedReads(await exampleStore(many));
  await referralsOf(db, { leadId: idOf(1), limit: 5 });
  expect(readsSince().rows).toBeLessThanOrEqual(6);
});
