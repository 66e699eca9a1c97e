import type { ArchiveRow } from '@/lib/store/archive-rows';
import type { Database } from '@/lib/store/database';
import { beginning, restoringKey, restoringRow, type Restoring } from '@/lib/store/restoring';

/** Rows that follow each other in an archive; `lines`: how many lines of it there were up to and with these. */
export type ReadRows = { readonly rows: readonly ArchiveRow[]; readonly lines: number };

/** How far the restore of a database has come; null: none is under way. */
export async function restoringOf(db: Database): Promise<Restoring | null> {
  return ((await db.meta.get(restoringKey))?.value ?? null) as Restoring | null;
}

/** Notes that a new database is being restored, before anything else is in it. */
export async function beginRestoring(db: Database): Promise<void> {
  await db.meta.put(restoringRow(beginning));
}

/**
 * Puts rows into a database that is being restored, as they stand, and notes that they are there. Those that were put
 * before are passed over: a restore that was stopped reads the archive from its beginning.
 */
export async function loadRows(db: Database, { rows, lines }: ReadRows): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const restoring = await restoringOf(db);
    if (!restoring || restoring.step !== 'rows' || lines <= restoring.lines) return;
    // What was read is cut elsewhere each time.
    const fresh = rows.slice(Math.max(rows.length - (lines - restoring.lines), 0));
    for (const [table, values] of byTable(fresh)) await db.table(table).bulkPut(values);
    await db.meta.put(restoringRow({ ...restoring, lines, ...tellingOf(fresh, restoring) }));
  });
}

/** What is put into a table; of `meta`, not what belongs to another database, or follows from what is put in. */
function byTable(rows: readonly ArchiveRow[]): ReadonlyMap<string, unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const { t, r } of rows) {
    if (t === 'meta' && leftOut.has(r.key)) continue;
    const values = found.get(t);
    if (values) values.push(r);
    else found.set(t, [r]);
  }
  return found;
}

const leftOut: ReadonlySet<string> = new Set([
  'canary',
  'position',
  'foldVersion',
  'rowEdition',
  restoringKey,
]);

/** What of these rows has to be known at the end. */
function tellingOf(rows: readonly ArchiveRow[], before: Restoring): Pick<Restoring, 'clock' | 'position'> {
  let { clock, position } = before;
  for (const { t, r } of rows) {
    if ((t === 'events' || t === 'teamEvents') && (clock === null || r.at > clock)) clock = r.at;
    if (t === 'meta' && r.key === 'position' && typeof r.value === 'number') position = r.value;
  }
  return { clock, position };
}
