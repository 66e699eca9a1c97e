import { normalAddress } from '@/lib/funnel/person/address';
import { profileSlug } from '@/lib/funnel/person/profile';
import type { CsvRecord } from '@/lib/transfer/csv/records';
import { isManyValued, kindDone, type Column, type Field, type Mapping } from './column';
import { meaningOf, normalHeader } from './header';

/**
 * What each column holds: as an export's own way says, else by its header, else by what is in it.
 * @param header names of the columns; empty where there is none
 * @param records what follows the header
 * @param own by normal header, what the export that it was recognised as means by it; null: it is not read
 */
export function guessMapping(
  header: readonly string[],
  records: readonly CsvRecord[],
  own: ReadonlyMap<string, Column | null> = new Map(),
): Mapping {
  const told = header.map((name) => own.get(normalHeader(name)));
  const taken = new Set(told.filter((column) => column !== undefined && column !== null));
  const found = header.map((name, place) => (told[place] === undefined ? meaningOf(name) : null));
  const bestRank = new Map<Field, number>();
  for (const meaning of found)
    if (meaning) bestRank.set(meaning.field, Math.min(meaning.rank, bestRank.get(meaning.field) ?? Infinity));
  const best = found.map((meaning) =>
    meaning &&
    bestRank.get(meaning.field) === meaning.rank &&
    (isManyValued(meaning.field) || !taken.has(meaning.field))
      ? meaning.field
      : null,
  );
  const byHeader = best.map((field, index) => {
    if (told[index] !== undefined) return told[index];
    const first = best.indexOf(field);
    // Of two columns with the very same header, whichever is filled in counts.
    const isSame = normalHeader(header[first] ?? '') === normalHeader(header[index] ?? '');
    return field && (isSame || isManyValued(field)) ? field : null;
  });
  const mapping = nameAlone(byContent(byHeader, records));
  return isAboutVisits(mapping) ? mapping : mapping.map((column) => (isOfVisits(column) ? null : column));
}

/** Columns that say who somebody is. */
const naming: ReadonlySet<Column> = new Set<Column>(['email', 'name', 'lastName', 'profile', 'recordId']);

/** Whether a file counts visits: it names nobody. */
export function isAboutVisits(mapping: Mapping): boolean {
  return mapping.includes('visits') && !mapping.some((column) => column !== null && naming.has(column));
}

/** Whether a file tells deeds or changes of people whom it only knows by their record. */
export function isAboutChanges(mapping: Mapping): boolean {
  const namesNobody = mapping.every(
    (column) => column === null || column === 'recordId' || !naming.has(column),
  );
  return (
    mapping.includes('recordId') && namesNobody && mapping.some((column) => column !== null && isDeed(column))
  );
}

function isDeed(column: Column): boolean {
  return ['activity', 'activityAt', 'stageAt', 'changed'].includes(column) || kindDone(column) !== null;
}

function isOfVisits(column: Column | null): boolean {
  return column === 'visits' || column === 'visitsFrom' || column === 'visitsTo';
}

function byContent(mapping: Mapping, records: readonly CsvRecord[]): Mapping {
  const widths = records.map((record) => record.cells.length);
  const width = mapping.length > 0 ? mapping.length : Math.max(0, ...widths);
  const tests: readonly (readonly [Field, (cell: string) => boolean])[] = [
    ['email', (cell) => normalAddress(cell) !== null],
    ['profile', (cell) => cell.split(/\s+/u).every((link) => profileSlug(link) !== null)],
  ];
  return Array.from({ length: width }, (_, column) => {
    const known = mapping[column] ?? null;
    if (known) return known;
    const filled = records.map((record) => (record.cells[column] ?? '').trim()).filter((cell) => cell !== '');
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
