import { identityKeys } from '@/lib/funnel/person/identity';
import { finishLead } from './finish-lead';
import { keyTable, type KeyTable } from './key-table';
import type { ImportChoices, ReadyRow, Surroundings } from './plan';
import type { RowReading } from './read-row';

/** Turns readings into rows that are ready, and tells which are about somebody of an earlier row. */
export function doubleFinder(
  choices: ImportChoices,
  around: Surroundings,
): (row: number, reading: RowReading) => readonly ReadyRow[] {
  const seen = keyTable();
  return (row, reading) => {
    const keys = identityKeys(reading.lead.person);
    const compared = reading.recordId === null ? keys : [...keys, `id:${reading.recordId}`];
    const sameAs = earlierRow(seen, compared);
    for (const key of compared) seen.put(key, sameAs ?? row);
    return finishLead(reading, choices, around).map((lead, index) => ({
      row,
      lead,
      keys,
      sameAs: index === 0 ? sameAs : (sameAs ?? row),
    }));
  };
}

function earlierRow(seen: KeyTable, keys: readonly string[]): number | null {
  for (const key of keys) {
    const row = seen.get(key);
    if (row !== undefined) return row;
  }
  return null;
}
