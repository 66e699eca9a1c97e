import type { ReadyRow } from './read-rows';

/** Tells for each list of identity keys whether one of them is a lead's already; the order is kept. */
export type KnowsKeys = (people: readonly (readonly string[])[]) => Promise<readonly boolean[]>;

/** People that are asked after at once. */
const askedAtOnce = 500;

/**
 * The rows whose person is a lead already, before anything is written.
 * @returns row numbers; where it was stopped, those found until then
 */
export async function findKnown(
  rows: readonly ReadyRow[],
  knows: KnowsKeys,
  signal?: AbortSignal,
): Promise<ReadonlySet<number>> {
  const known = new Set<number>();
  for (let at = 0; at < rows.length; at += askedAtOnce) {
    if (signal?.aborted) break;
    const asked = rows.slice(at, at + askedAtOnce);
    const answers = await knows(asked.map((row) => row.keys));
    for (const [index, row] of asked.entries()) if (answers[index] === true) known.add(row.row);
  }
  return known;
}

/** What is written: all rows, or those of people who are neither in the store nor in an earlier row. */
export function rowsToAdd(
  rows: readonly ReadyRow[],
  known: ReadonlySet<number>,
  duplicates: 'skip' | 'add',
): readonly ReadyRow[] {
  if (duplicates === 'skip') return rows.filter((row) => row.sameAs === null && !known.has(row.row));
  return rows.map((row) =>
    row.sameAs === null && !known.has(row.row)
      ? row
      : { ...row, lead: { ...row.lead, evenIfDuplicate: true } },
  );
}
