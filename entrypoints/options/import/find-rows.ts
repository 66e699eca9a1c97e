import type { KnownDeed } from '@/lib/funnel/import/prepared-row';
import { kindAt, outcomeAt, type Check, type CheckedRow, type Decisions } from './check';
import { groupOf, rowKinds, type ListedKind } from './row-kinds';

/** Which rows are listed: those that somebody may have to decide about, all, of a kind, or that come to something. */
export type RowFilter = 'open' | 'all' | ListedKind | `comes:${KnownDeed | 'new'}`;

/** True where a row is among them. */
function isAmong(check: Check, decisions: Decisions, filter: RowFilter, place: number): boolean {
  const kind = kindAt(check, place);
  if (kind === 'rest') return false;
  if (filter === 'all') return true;
  if (filter === 'open') return groupOf(kind) !== null;
  return filter === kind || filter === `comes:${outcomeAt(check, decisions, place)}`;
}

/** The places of all rows that are listed. */
export function placesOf(check: Check, decisions: Decisions, filter: RowFilter): Uint32Array {
  const places = new Uint32Array(check.rows.size);
  let count = 0;
  for (let place = 0; place < check.rows.size; place += 1)
    if (isAmong(check, decisions, filter, place)) {
      places[count] = place;
      count += 1;
    }
  return places.slice(0, count);
}

/** The filters that would list something, in their order. */
export function filtersOf(check: Check): readonly RowFilter[] {
  const kinds = rowKinds.filter((kind): kind is ListedKind => kind !== 'rest' && check.counts[kind] > 0);
  const isOpen = kinds.some((kind) => groupOf(kind) !== null);
  return [
    ...(isOpen ? (['open'] as const) : []),
    'all',
    ...kinds,
    ...(['new', 'merge', 'update', 'add', 'skip'] as const).map((deed) => `comes:${deed}` as const),
  ];
}

/**
 * Those of some rows that say something: number, name, company or address.
 * @param onFound told of more and more of them
 */
export async function searchRows(
  check: Check,
  places: Uint32Array,
  sought: string,
  signal: AbortSignal,
  onFound: (found: Uint32Array, isOver: boolean) => void,
): Promise<void> {
  const wanted = sought.toLocaleLowerCase();
  // What is written otherwise in JSON is looked for row by row.
  const isPlain = !/["\\\p{Cc}]/u.test(wanted) && Number.isNaN(Number(wanted));
  const mayHave = (text: string): boolean => !isPlain || text.toLocaleLowerCase().includes(wanted);
  const found: number[] = [];
  let at = 0;
  for await (const { from, rows } of check.rows.pieces(mayHave)) {
    if (signal.aborted) return;
    const before = found.length;
    for (const [index, row] of rows.entries()) {
      const place = from + index;
      while (at < places.length && (places[at] ?? 0) < place) at += 1;
      if (places[at] === place && saysOf(row).includes(wanted)) found.push(place);
    }
    if (found.length > before) onFound(Uint32Array.from(found), false);
  }
  if (!signal.aborted) onFound(Uint32Array.from(found), true);
}

function saysOf({ row, lead: { person } }: CheckedRow): string {
  return [row, person.name, person.company, ...person.emails].join(' ').toLocaleLowerCase();
}
