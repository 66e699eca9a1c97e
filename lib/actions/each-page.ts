import type { Database } from '@/lib/store/database';
import type { LeadRow } from '@/lib/store/rows';

/** So many rows are in memory at once. */
export const pageSize = 500;

/**
 * Gives all leads to `work`, a page at a time, in the order of their ids: a big store never lies in memory whole.
 * @param work false ends it
 */
export async function eachPageOfLeads(
  db: Database,
  work: (rows: readonly LeadRow[]) => Promise<boolean | void>,
): Promise<void> {
  let last = '';
  for (;;) {
    const rows = await db.leads.where('id').above(last).limit(pageSize).toArray();
    if (rows.length === 0) return;
    if ((await work(rows)) === false) return;
    last = rows.at(-1)?.id ?? '';
  }
}
