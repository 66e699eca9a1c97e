import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CsvRecord } from '@/lib/transfer/csv/records';
import { doubleFinder } from '@/lib/transfer/files/doubles';
import { joinReadings, type JoinedReadings } from '@/lib/transfer/files/join-readings';
import { hashKey } from '@/lib/transfer/files/key-table';
import { openRecords } from '@/lib/transfer/files/open-records';
import type { FilePlan, ImportChoices, ReadyRow, RefusedRow } from '@/lib/transfer/files/plan';
import { prepareRows } from '@/lib/transfer/files/prepare-rows';
import { putAway, takeOut } from '@/lib/transfer/files/put-away';
import { rowReader } from '@/lib/transfer/files/read-row';
import { runs } from '@/test/chance';
import { around, planOf } from './reading';

const header = 'contact_id,timestamp,name,value,email,company';
const stageByName = new Map([
  ['lead', 'identified'],
  ['opportunity', 'sqo'],
]);

const row = fc
  .record({
    id: fc.constantFrom('', '1', '2', '3', ' 3 ', '4', '5'),
    when: fc.constantFrom('2026-01-05', '2026-02-06', '2025-12-07', '', 'soon'),
    name: fc.constantFrom('lifecyclestage', 'lifecyclestage', 'company'),
    value: fc.constantFrom('lead', 'opportunity', 'purple'),
    email: fc.constantFrom('', 'ann@a.example', 'ANN@a.example', 'bo@b.example', 'cy@c.example', 'cy@@c'),
    company: fc.constantFrom('', 'Quarry', '"Roof, Wall"'),
  })
  .map((cells) => Object.values(cells).join(','));

type Joined = {
  readonly ready: readonly ReadyRow[];
  readonly refused: readonly RefusedRow[];
  readonly passedOver: number;
  readonly rows: number;
};

async function joined(file: Blob, plan: FilePlan, choices: ImportChoices): Promise<Joined> {
  const ready: ReadyRow[] = [];
  const refused: RefusedRow[] = [];
  let passedOver = 0;
  const reading = prepareRows(file, plan, choices, around);
  for (;;) {
    const { done, value } = await reading.next();
    if (done) {
      if (!value.ok) throw new Error(value.problem.type);
      return { ready, refused, passedOver, rows: value.rows };
    }
    ready.push(...value.prepared);
    refused.push(...value.refused);
    passedOver += value.passedOver;
  }
}

/** The same by its definition: all rows in memory, those of some people looked at in each turn. */
async function joinedSlowly(
  file: Blob,
  plan: FilePlan,
  choices: ImportChoices,
  turns: number,
): Promise<Joined> {
  const records: CsvRecord[] = [];
  for await (const stretch of openRecords(file, plan)) records.push(...stretch.records);
  const read = rowReader(plan, choices, around);
  const finish = doubleFinder(choices, around);
  const keyOf = ({ row, cells: [id = '', , , , email = ''] }: CsvRecord): string =>
    id.trim() !== '' ? `0:${id.trim()}` : email !== '' ? `4:${email.toLowerCase()}` : `row:${row}`;
  const ready: ReadyRow[] = [];
  const refused: RefusedRow[] = [];
  let passedOver = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    const groups = new Map<string, { row: number; readings: JoinedReadings }>();
    for (const record of records) {
      const key = keyOf(record);
      if (hashKey(key) % turns !== turn) continue;
      const reading = read(record);
      const before = groups.get(key);
      if (reading.isPassedOver) passedOver += 1;
      else if (reading.problems.length > 0)
        refused.push({ row: record.row, cells: record.cells, problems: reading.problems });
      else if (before) before.readings.add(reading);
      else groups.set(key, { row: record.row, readings: joinReadings(reading) });
    }
    for (const { row, readings } of groups.values()) ready.push(...finish(row, readings.whole()));
  }
  return { ready, refused, passedOver, rows: records.length };
}

describe('rows that are put together', () => {
  it('are the same leads as by looking at all rows for each of them, in however many heaps', async () => {
    const heaps = fc.constantFrom(1, 2, 3, 20);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), heaps, async (rows, turns) => {
        const file = new Blob([[header, ...rows].join('\n')]);
        const plan = { ...(await planOf(file)), rowEstimate: turns * 50_000 };
        const choices: ImportChoices = { ...plan.proposed, rows: 'changes', stageByName };
        expect(await joined(file, plan, choices)).toEqual(await joinedSlowly(file, plan, choices, turns));
      }),
      { numRuns: runs(100) },
    );
  });

  it('are told of as they are read, and then as they are put together', async () => {
    const file = new Blob([header, '\n1,2026-01-05,lifecyclestage,lead,,'.repeat(3000)]);
    const plan = { ...(await planOf(file)), rowEstimate: 100_000 };
    const told: (readonly [number, number])[] = [];
    const reading = prepareRows(file, plan, { ...plan.proposed, stageByName }, around, {
      onProgress: (...progress) => told.push(progress),
    });
    while (!(await reading.next()).done);
    expect(new Set(told.map(([, of]) => of))).toEqual(new Set([2 * file.size]));
    const done = told.map(([bytes]) => bytes);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done).toContain(file.size);
    expect(done.at(-1)).toBe(2 * file.size);
  });

  it('can be left while they are put together', async () => {
    const leaving = new AbortController();
    const file = new Blob([header, '\n1,2026-01-05,lifecyclestage,lead,,'.repeat(3000)]);
    const plan = await planOf(file);
    const reading = prepareRows(file, plan, { ...plan.proposed, stageByName }, around, {
      signal: leaving.signal,
      onProgress: (bytes) => bytes > file.size && leaving.abort(),
    });
    let last = await reading.next();
    while (!last.done) last = await reading.next();
    expect(last.value).toEqual({ ok: false, problem: { type: 'Cancelled' } });
  });
});

describe('a text that is put away', () => {
  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2000 }), async (text) => {
        expect(await takeOut(await putAway(text))).toBe(text);
      }),
      { numRuns: runs(100) },
    );
  });

  it('is smaller than it was', async () => {
    const text = 'Ann Berg, ann@berg.example\n'.repeat(1000);
    expect((await putAway(text)).size).toBeLessThan(text.length / 10);
  });
});
