import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stageNow } from '@/lib/funnel/log/lead';
import { stageCounts } from '@/lib/store/reads/counts';
import { leadsDue, leadsWaking, nextMoment } from '@/lib/store/reads/due';
import { leadsOfStage, type StagePage } from '@/lib/store/reads/lists';
import type { Database } from '@/lib/store/database';
import { patience, runs } from '@/test/chance';
import { day, dealStage, exampleRow, exampleStore, idOf, noon } from '@/test/store/example';

async function wholeStage(
  db: Database,
  stage: string,
  now: number,
  limit: number,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let page: StagePage | undefined;
  do {
    const list = await leadsOfStage(db, dealStage, stage, { now, limit, ...(page && { page }) });
    ids.push(...list.leads.map((lead) => lead.id));
    page = list.next ?? undefined;
  } while (page);
  return ids;
}

test('pages through a stage newest first, however many rows changed at one moment', async () => {
  const db = await exampleStore(
    Array.from({ length: 25 }, (_, n) =>
      exampleRow(n, { position: { step: 'validated' }, updatedAt: noon + (n < 20 ? 0 : n) }),
    ),
  );
  const ids = await wholeStage(db, 'sql', noon, 4);
  expect(new Set(ids).size).toBe(25);
  expect(ids.slice(0, 5)).toEqual([24, 23, 22, 21, 20].map((n) => idOf(n)));
});

test('a lead whose active window ran out is listed and counted where it has come to', async () => {
  const db = await exampleStore([
    exampleRow(1, { position: { activeUntil: noon + day } }),
    exampleRow(2, { position: { activeUntil: noon + 9 * day } }),
  ]);
  expect(await wholeStage(db, 'not-active', noon, 5)).toEqual([]);
  expect((await wholeStage(db, 'identified', noon, 5)).toSorted()).toEqual([idOf(1), idOf(2)]);
  const later = noon + 5 * day;
  expect(await wholeStage(db, 'not-active', later, 5)).toEqual([idOf(1)]);
  expect(await wholeStage(db, 'identified', later, 5)).toEqual([idOf(2)]);
  expect((await stageCounts(db, dealStage, later)).stages).toMatchObject({ identified: 1, 'not-active': 1 });
});

test('a parked lead that woke up is listed and counted where it has come to', async () => {
  const position = { parked: true, parkedUntil: noon + 9 * day, activeUntil: noon + 2 * day };
  const db = await exampleStore([exampleRow(1, { position })]);
  const woken = noon + 9 * day;
  expect(await wholeStage(db, 'with-marketing', woken - 1, 5)).toEqual([idOf(1)]);
  expect(await wholeStage(db, 'with-marketing', woken, 5)).toEqual([]);
  expect(await wholeStage(db, 'not-active', woken, 5)).toEqual([idOf(1)]);
  expect((await stageCounts(db, dealStage, woken - 1)).stages).toMatchObject({ 'with-marketing': 1 });
  expect((await stageCounts(db, dealStage, woken)).stages).toMatchObject({
    'with-marketing': 0,
    'not-active': 1,
  });
});

test(
  'lists and counts agree with the funnel at any moment',
  async () => {
    const moment = fc.integer({ min: noon - day, max: noon + 2 * day });
    const change = fc.record({
      position: fc.record({
        step: fc.constantFrom(null, null, 'lead-in', 'proposal'),
        owner: fc.constantFrom(null, 'ann'),
        parked: fc.boolean(),
        activeUntil: fc.option(moment),
        parkedUntil: fc.option(moment),
      }),
      updatedAt: fc.integer({ min: noon, max: noon + 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 12 }),
        fc.array(moment, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 4 }),
        async (changes, moments, limit) => {
          const rows = changes.map((each, number) => exampleRow(number, each));
          const db = await exampleStore(rows);
          const turning = rows.flatMap(({ lead: { position } }) => [
            position.activeUntil,
            position.parkedUntil,
          ]);
          const edges = turning.flatMap((at) => (at === null ? [] : [at, at + 1]));
          for (const now of [...moments, ...edges.slice(0, 4)]) {
            const { leads, stages } = await stageCounts(db, dealStage, now);
            expect(leads).toBe(rows.length);
            for (const { id } of dealStage.stages) {
              const inStage = rows.filter((row) => stageNow(dealStage, row.lead, now) === id);
              const expected = inStage.map((row) => row.id);
              expect((await wholeStage(db, id, now, limit)).toSorted()).toEqual(expected);
              expect(stages[id]).toBe(expected.length);
            }
          }
          db.close();
        },
      ),
      { numRuns: runs(40) },
    );
  },
  patience(30_000),
);

test('finds what is due, what wakes up, and when to look again', async () => {
  const due = (dueAt: number) =>
    ({ of: 'acceptance', startedAt: noon, dueAt, hours: 1, working: false }) as const;
  const db = await exampleStore([
    exampleRow(1, { followUp: due(noon + 2) }),
    exampleRow(2, { followUp: due(noon) }),
    exampleRow(3, { wakeAt: noon + 1 }),
  ]);
  expect((await leadsDue(db, noon + 2, 9)).map((lead) => lead.id)).toEqual([idOf(2), idOf(1)]);
  expect((await leadsWaking(db, noon + 2, 9)).map((lead) => lead.id)).toEqual([idOf(3)]);
  expect([
    await nextMoment(db, noon),
    await nextMoment(db, noon + 1),
    await nextMoment(db, noon + 2),
  ]).toEqual([noon + 1, noon + 2, null]);
});
