import { cmp, type Collection } from 'dexie';
import type { Database } from '@/lib/store/database';
import type { LeadRow } from '@/lib/store/rows';

/** A key of an index of the leads. */
type Key = string | number | readonly (string | number)[];

/** A stretch of an index of the leads, both ends included, in which a lead stands once. */
export type Stretch = {
  readonly index:
    'updatedAt' | '[owner+updatedAt]' | '[account+updatedAt]' | 'programmes' | 'waiting' | 'stays';
  readonly from: Key;
  readonly to: Key;
  /** True: read from its end. */
  readonly backwards?: boolean;
};

/** Where a page begins. Opaque: taken from the page before. */
export type Place = {
  /** Which of the stretches. */
  readonly part: number;
  /** Key of the last row that was read, and how many of that key were; null: none was. */
  readonly last: Key | null;
  readonly seen: number;
};

/** Rows in the order of the stretches; `next` null: these were the last. */
export type RowPage = { readonly rows: readonly LeadRow[]; readonly next: Place | null };

const beginning: Place = { part: 0, last: null, seen: 0 };

/**
 * One page of what lies in some stretches, one after the other. Reads what it gives and not much more, wherever the page
 * begins and however many leads there are. To be called within a transaction on the leads.
 * @param place `next` of the page before; null: the first page
 */
export async function readPage(
  db: Database,
  stretches: readonly Stretch[],
  { limit, place }: { readonly limit: number; readonly place: Place | null },
): Promise<RowPage> {
  const rows: LeadRow[] = [];
  let here = place ?? beginning;
  let filled: readonly number[] | null = null;
  while (here.part < stretches.length) {
    const stretch = stretches[here.part] as Stretch;
    const read = await rowsFrom(db, stretch, here)
      .limit(limit - rows.length)
      .toArray();
    rows.push(...read);
    if (rows.length >= limit) return { rows, next: placeAfter(stretch, read, here) };
    // Most of many stretches are empty: which, is asked all at once.
    filled ??= await filledAfter(db, stretches, here.part);
    const next = filled.find((part) => part > here.part);
    if (next === undefined) break;
    here = { ...beginning, part: next };
  }
  return { rows, next: null };
}

async function filledAfter(
  db: Database,
  stretches: readonly Stretch[],
  part: number,
): Promise<readonly number[]> {
  const later = stretches.map((stretch, index) => ({ stretch, index })).slice(part + 1);
  const found = await Promise.all(
    later.map(async ({ stretch }) => rowsFrom(db, stretch, beginning).limit(1).primaryKeys()),
  );
  return later.filter((_, at) => found[at]?.length === 1).map(({ index }) => index);
}

function rowsFrom(db: Database, stretch: Stretch, { last, seen }: Place): Collection<LeadRow, string> {
  const { index, backwards = false } = stretch;
  const from = backwards ? stretch.from : (last ?? stretch.from);
  const to = backwards ? (last ?? stretch.to) : stretch.to;
  const rows = db.leads.where(index).between(from, to, true, true);
  // oxlint-disable-next-line unicorn/no-array-reverse -- a query, not an array
  return (backwards ? rows.reverse() : rows).offset(seen);
}

/** @param read what was read of this stretch from there on */
export function placeAfter(stretch: Stretch, read: readonly LeadRow[], from: Place): Place {
  const keys = read.map((row) => keyIn(stretch, row));
  const last = keys.at(-1);
  if (last === undefined) return from;
  const ties = keys.filter((key) => cmp(key, last) === 0).length;
  const isSame = from.last !== null && cmp(from.last, last) === 0;
  return { part: from.part, last, seen: ties + (isSame ? from.seen : 0) };
}

/** The key by which a row lies in a stretch. */
export function keyIn({ index, from, to }: Stretch, row: LeadRow): Key {
  switch (index) {
    case 'updatedAt':
      return row.updatedAt;
    case '[owner+updatedAt]':
      return [row.owner ?? '', row.updatedAt];
    case '[account+updatedAt]':
      return [row.account ?? '', row.updatedAt];
    case 'programmes':
      return from;
    case 'waiting':
    case 'stays':
      return row[index].find((entry) => cmp(entry, from) >= 0 && cmp(entry, to) <= 0) ?? '';
  }
}
