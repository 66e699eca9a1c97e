import { periodOf } from '@/lib/funnel/team/visits';
import type { CsvRecord } from '@/lib/transfer/csv/records';
import { parseAmount } from './amounts';
import { endOf } from './batch';
import { cellReader, type Cells } from './cells';
import { partsReader } from './date-parts';
import { openRecords } from './open-records';
import { ownText } from './own-text';
import type {
  CountedVisits,
  FilePlan,
  ImportChoices,
  ReadingOptions,
  RefusedRow,
  Surroundings,
} from './plan';

/** Periods and sources that are told apart. */
const mostCounts = 100_000;
const longestSource = 200;
const dayMs = 86_400_000;

type Visits = CountedVisits['visits'][number];

/**
 * Visits of a website, added up by period and source. A date alone is a day, `2026-11` a month; a column of ends makes it
 * a period. Refused rows are kept, a thousand at most.
 */
export async function countVisits(
  file: Blob,
  plan: FilePlan,
  choices: ImportChoices,
  around: Surroundings,
  options: ReadingOptions = {},
): Promise<CountedVisits> {
  const cellsOf = cellReader(choices.mapping);
  const formatOf = (column: 'visitsFrom' | 'visitsTo'): ReturnType<typeof periodReader> =>
    periodReader(choices.dateFormats[choices.mapping.indexOf(column)] ?? 'iso');
  const from = formatOf('visitsFrom');
  const to = formatOf('visitsTo');
  const today = new Date(around.now + dayMs).toISOString().slice(0, 10);
  const counts = new Map<string, Visits>();
  const refused: RefusedRow[] = [];
  let rows = 0;

  const count = (record: CsvRecord): void => {
    rows += 1;
    const cells = cellsOf(record);
    const visits = readVisits(cells, choices, from, to, today);
    if (visits) {
      const id = `${periodOf(visits)}/${visits.source}`;
      const before = counts.get(id);
      if (before || counts.size < mostCounts)
        counts.set(ownText(id), {
          ...visits,
          source: before?.source ?? ownText(visits.source),
          count: visits.count + (before?.count ?? 0),
        });
      else cells.refuse(-1, 'tooMany');
    }
    if (cells.problems.length > 0 && refused.length < 1000)
      refused.push({ row: record.row, cells: record.cells, problems: cells.problems });
  };
  const stretches = openRecords(file, plan, options);
  for (;;) {
    const { done, value } = await stretches.next();
    if (done) return { visits: [...counts.values()], refused, end: endOf(value, rows) };
    for (const record of value.records) count(record);
  }
}

function readVisits(
  cells: Cells,
  choices: ImportChoices,
  from: ReturnType<typeof periodReader>,
  to: ReturnType<typeof periodReader>,
  today: string,
): Visits | null {
  const counted = cells.first('visits');
  const number = counted && parseAmount(counted.text, choices.decimal);
  if (!number || !Number.isInteger(number.amount)) cells.refuse(counted?.column ?? -1, 'notANumber');
  const source = cells.text('source', longestSource) ?? choices.defaultSource;
  if (source === null) cells.refuse(choices.mapping.indexOf('source'), 'noSource');
  const first = cells.first('visitsFrom');
  const last = cells.first('visitsTo');
  const begins = first && from(first.text);
  const ends = last ? to(last.text) : begins;
  if (!first) cells.refuse(choices.mapping.indexOf('visitsFrom'), 'noDate');
  else if (begins === null) cells.refuse(first.column, 'notADate');
  else if (begins !== null && begins.from > today) cells.refuse(first.column, 'futureDate');
  if (last && ends === null) cells.refuse(last.column, 'notADate');
  if (begins && ends && ends.to < begins.from) cells.refuse(last?.column ?? -1, 'periodBackwards');
  if (cells.problems.length > 0 || !begins || !ends || !number || source === null) return null;
  return { from: begins.from, to: ends.to, source, count: number.amount };
}

/** Days as `2026-11-30`. */
type Period = { readonly from: string; readonly to: string };

function periodReader(format: Parameters<typeof partsReader>[0]): (text: string) => Period | null {
  const read = partsReader(format);
  return (text) => {
    const month = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(text);
    if (month) return monthOf(Number(month[1]), Number(month[2]));
    const parts = read(text);
    if (parts.type !== 'parts') return null;
    const day = dayOf(parts.year, parts.month, parts.day);
    return { from: day, to: day };
  };
}

function monthOf(year: number, month: number): Period {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0) };
}

function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
