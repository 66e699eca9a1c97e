import type { Database } from '@/lib/store/database';
import { snapshotBuilder, type Snapshot } from './snapshot';

/** Rows read at a time: short enough that a look-up in between does not wait for long. */
const pageSize = 500;

/**
 * A snapshot made from the lead rows, page by page, while others go on writing: it holds each row as it was before or
 * after what is committed meanwhile, and all of that is to be applied to it.
 * @returns null as soon as it is not wanted any more
 */
export async function rebuildSnapshot(db: Database, isWanted: () => boolean): Promise<Snapshot | null> {
  const builder = snapshotBuilder();
  for (let last = ''; isWanted();) {
    const rows = await db.leads.where('id').above(last).limit(pageSize).toArray();
    for (const row of rows) builder.add(row);
    const end = rows.at(-1);
    if (!end || rows.length < pageSize) return builder.finish();
    last = end.id;
  }
  return null;
}
