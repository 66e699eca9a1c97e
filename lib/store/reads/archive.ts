import type { Table } from 'dexie';
import { archiveTables, type ArchiveRow, type ArchiveTable } from '@/lib/store/archive-rows';
import { leadsCounter } from '@/lib/store/counters';
import type { Database } from '@/lib/store/database';
import type { ImportRow, MetaRow } from '@/lib/store/rows';

/** Rows that are read at a time. */
const pageSize = 2000;

/** All that an archive of a store holds, and how much it is. */
export type ArchiveReading = {
  readonly leads: number;
  /** Rows by table, as they were when the reading began. */
  readonly counts: Readonly<Record<ArchiveTable, number>>;
  /** Rows of all of them. */
  readonly all: number;
  readonly rows: AsyncGenerator<readonly ArchiveRow[]>;
};

/**
 * Reads everything that cannot be made anew, page by page, as it was at one moment.
 *
 * One transaction cannot last as long as a file is written. It need not: the logs are only ever added to, and an event's
 * id, a UUIDv7, sorts after those that were there before. So one transaction at the start reads the small tables and
 * notes the last event of each log, and what is read later goes no further than these. Two things are taken away from
 * the logs all the same: people who are erased, and invented leads. Who is erased meanwhile is named by the tombstones,
 * which are read last: whoever restores the archive leaves out what it still holds of them. Of an invented lead that is
 * removed meanwhile the older part of its log may stay, which is a log as well.
 */
export async function readForArchive(db: Database): Promise<ArchiveReading> {
  return db.transaction('r', db.tables, async () => {
    const small = await Promise.all(atOnce.map(async (table) => rowsOf(db, table)));
    const ends = {
      events: await lastKey(db.events),
      teamEvents: await lastKey(db.teamEvents),
    };
    const paged = await Promise.all([
      db.ops.count(),
      db.teamEvents.count(),
      db.events.count(),
      db.suggestions.count(),
      db.erasures.count(),
      db.tombstones.count(),
    ]);
    const counts = Object.fromEntries(
      archiveTables.map((table, index) => [table, small[index]?.length ?? paged[index - atOnce.length] ?? 0]),
    ) as Record<ArchiveTable, number>;
    const leads = (await db.counters.get(leadsCounter))?.count ?? 0;
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { leads, counts, all, rows: pages(db, small, ends) };
  });
}

/** Tables that are small and change in place: read whole, in the transaction that notes how far the logs go. */
const atOnce = archiveTables.slice(0, 5);

async function* pages(
  db: Database,
  small: readonly (readonly ArchiveRow[])[],
  ends: { readonly events: string; readonly teamEvents: string },
): AsyncGenerator<readonly ArchiveRow[]> {
  yield* small;
  yield* pagesOf(db.ops, 'ops', null);
  yield* pagesOf(db.teamEvents, 'teamEvents', ends.teamEvents);
  yield* pagesOf(db.events, 'events', ends.events);
  yield* pagesOf(db.suggestions, 'suggestions', null);
  yield* pagesOf(db.erasures, 'erasures', null);
  yield* pagesOf(db.tombstones, 'tombstones', null);
}

/** The rows of a table in the order of their keys, up to the last one. */
async function* pagesOf<Row>(
  table: Table<Row, string>,
  name: ArchiveTable,
  last: string | null,
): AsyncGenerator<readonly ArchiveRow[]> {
  const key = table.schema.primKey.keyPath as keyof Row;
  let after = '';
  for (;;) {
    if (last !== null && after >= last) return;
    const range = table.where(':id');
    const rows = await (last === null ? range.above(after) : range.between(after, last, false, true))
      .limit(pageSize)
      .toArray();
    yield rows.map((r) => ({ t: name, r }) as unknown as ArchiveRow);
    const end = rows.at(-1);
    if (!end || rows.length < pageSize) return;
    after = String(end[key]);
  }
}

async function lastKey(table: Table<{ readonly id: string }, string>): Promise<string> {
  return (await table.toCollection().last())?.id ?? '';
}

async function rowsOf(db: Database, t: ArchiveTable): Promise<readonly ArchiveRow[]> {
  const rows: readonly unknown[] = await db.table(t).toArray();
  return rows.filter((row) => isKept(t, row)).map((r) => ({ t, r }) as ArchiveRow);
}

/** What belongs to this one database stays with it, and so does what is still being imported. */
function isKept(table: ArchiveTable, row: unknown): boolean {
  if (table === 'meta') return (row as MetaRow).key !== 'canary';
  return table !== 'imports' || over.has((row as ImportRow).state);
}

const over: ReadonlySet<ImportRow['state']> = new Set(['done', 'cancelled', 'undone']);
