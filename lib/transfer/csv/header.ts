import { normalAddress } from '@/lib/funnel/person/address';
import { profileSlug } from '@/lib/funnel/person/profile';
import { isManyValued, type Field, type Mapping } from './fields';
import { spellings } from './spellings';
import type { CsvRecord } from './records';

/** Records among which the header is looked for: LinkedIn puts a note above it. */
const preambleAtMost = 20;
/** Records by which an unnamed column is told from its content. */
const sampleRows = 50;

type Meaning = { readonly field: Field; readonly rank: number };

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
    .replace(/^property/u, '');
}

/** How many of a record's cells are headers that are known. */
function countHeaders(cells: readonly string[]): number {
  return new Set(cells.map((cell) => meanings.get(normalHeader(cell))?.field).filter(Boolean)).size;
}

/**
 * Where the header is among a file's first records.
 * @returns its index; -1 where the columns have no header, because the first record is already about somebody
 */
export function findHeader(records: readonly CsvRecord[]): number {
  const first = records.slice(0, preambleAtMost);
  const somebody = first.findIndex((record) => record.cells.some(isAboutSomebody));
  const above = somebody === -1 ? first : first.slice(0, somebody);
  const counts = above.map((record) => countHeaders(record.cells));
  const best = Math.max(0, ...counts);
  if (best > 0) return counts.indexOf(best);
  return above.findIndex((record) => record.cells.some((cell) => cell.trim() !== ''));
}

/**
 * The field of each column: by its header, else by what it holds.
 * @param header names of the columns; empty where there is none
 * @param records what follows the header
 */
export function guessMapping(header: readonly string[], records: readonly CsvRecord[]): Mapping {
  const found = header.map((name) => meanings.get(normalHeader(name)) ?? null);
  const bestRank = new Map<Field, number>();
  for (const meaning of found)
    if (meaning) bestRank.set(meaning.field, Math.min(meaning.rank, bestRank.get(meaning.field) ?? Infinity));
  const best = found.map((meaning) =>
    meaning && bestRank.get(meaning.field) === meaning.rank ? meaning.field : null,
  );
  const byHeader = best.map((field, index) => {
    const first = best.indexOf(field);
    // Of two columns with the very same header, whichever is filled in counts.
    const isSame = normalHeader(header[first] ?? '') === normalHeader(header[index] ?? '');
    return field && (isSame || isManyValued(field)) ? field : null;
  });
  return nameAlone(byContent(byHeader, records));
}

function byContent(mapping: Mapping, records: readonly CsvRecord[]): Mapping {
  const widths = records.slice(0, sampleRows).map((record) => record.cells.length);
  const width = mapping.length > 0 ? mapping.length : Math.max(0, ...widths);
  const tests: readonly (readonly [Field, (cell: string) => boolean])[] = [
    ['email', (cell) => normalAddress(cell) !== null],
    ['profile', (cell) => profileSlug(cell) !== null],
  ];
  return Array.from({ length: width }, (_, column) => {
    const known = mapping[column] ?? null;
    if (known) return known;
    const filled = records
      .slice(0, sampleRows)
      .map((record) => (record.cells[column] ?? '').trim())
      .filter((cell) => cell !== '');
    const fits = tests.find(
      ([field, test]) =>
        !mapping.includes(field) && filled.length > 0 && filled.filter(test).length > filled.length * 0.6,
    );
    return fits?.[0] ?? null;
  });
}

/** In Romance languages "Nombre" or "Nom" beside no other name is the whole name. */
function nameAlone(mapping: Mapping): Mapping {
  const names = mapping.filter((field) => field === 'name' || field === 'firstName' || field === 'lastName');
  const only = names[0];
  if (names.length !== 1 || only === 'name') return mapping;
  return mapping.map((field) => (field === only ? 'name' : field));
}

function isAboutSomebody(cell: string): boolean {
  return normalAddress(cell) !== null || profileSlug(cell) !== null;
}
