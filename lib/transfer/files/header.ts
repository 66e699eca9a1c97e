import { normalAddress } from '@/lib/funnel/person/address';
import { profileSlug } from '@/lib/funnel/person/profile';
import type { CsvRecord } from '@/lib/transfer/csv/records';
import type { Field } from './column';
import { spellings } from './spellings';

/** Records among which the header is looked for: reports of webinars put a page of notes above it. */
const preambleAtMost = 40;

/** What a header means; `rank` 0 before 1. */
export type Meaning = { readonly field: Field; readonly rank: number };

const meanings: ReadonlyMap<string, Meaning> = new Map(
  (Object.entries(spellings) as [Field, readonly string[]][]).flatMap(([field, ranks]) =>
    ranks.flatMap((names, rank) =>
      names.split(/,\s*/u).map((name) => [normalHeader(name), { field, rank }] as const),
    ),
  ),
);

/** A header as it is compared: lower case, letters without marks, digits as #, nothing between words. */
export function normalHeader(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKD')
    .replaceAll(/(?<=[\p{Script=Latin}])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\p{N}+/gu, '#')
    .replaceAll(/[^\p{L}\p{M}#]+/gu, '')
    .replace(/^property(?=.)/u, '');
}

/** What a header means in any export; null: nobody knows. */
export function meaningOf(header: string): Meaning | null {
  return meanings.get(normalHeader(header)) ?? null;
}

/** How many of a record's cells are headers that are known. */
export function countHeaders(cells: readonly string[]): number {
  return new Set(cells.map((cell) => meaningOf(cell)?.field).filter(Boolean)).size;
}

/**
 * Where the header is among a file's first records: the first with the most known headers, below a title like
 * "Attendee Details" where there is one. Nobody's address stands in it.
 * @returns its index; -1 where the columns have no header, because the first record is already about somebody
 */
export function findHeader(records: readonly CsvRecord[]): number {
  const first = records.slice(0, preambleAtMost);
  const counts = first.map(({ cells }) => (cells.some(isAboutSomebody) ? 0 : countHeaders(cells)));
  // A lone "Notes:" is as likely the beginning of some.
  const weights = counts.map((count, index) => count && count * 2 + (isAlone(first[index]) ? 0 : 1));
  const best = Math.max(0, ...weights);
  const titled = first.findIndex(({ cells }) => isTitle(cells));
  const below = weights.findIndex((weight, index) => index > titled && weight === best);
  if (Math.max(0, ...counts) > 1) return titled !== -1 && below !== -1 ? below : weights.indexOf(best);
  const somebody = first.findIndex(({ cells }) => cells.some(isAboutSomebody));
  const above = somebody === -1 ? weights : weights.slice(0, somebody);
  const bestAbove = Math.max(0, ...above);
  if (bestAbove > 0) return above.indexOf(bestAbove);
  return first.slice(0, above.length).findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function isAlone(record: CsvRecord | undefined): boolean {
  return (record?.cells ?? []).filter((cell) => cell.trim() !== '').length <= 1;
}

/** What reports of webinars write above the list of those who came. */
const titles: ReadonlySet<string> = new Set(
  [
    'Attendee Details',
    '2. Participants',
    'Participants',
    'Registrant Details',
    'Attendees',
    'Registrants',
  ].map(normalHeader),
);

function isTitle(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 1 && titles.has(normalHeader(filled[0] ?? ''));
}

function isAboutSomebody(cell: string): boolean {
  return normalAddress(cell) !== null || profileSlug(cell) !== null;
}
