import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import { foldVersion } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import { rowEdition } from '@/lib/store/index-fields';
import type { LeadRow } from '@/lib/store/rows';
import { rowOf } from '@/lib/store/row-of';
import { putRows, refold } from '@/lib/store/writes/append';
import { rebuildMerges } from '@/lib/store/writes/rebuild-merges';
import { transact } from '@/lib/store/writes/transact';

const upToDate = [
  { key: 'foldVersion', value: foldVersion },
  { key: 'rowEdition', value: rowEdition },
];

/** Leads in one transaction: few enough that a killed worker has little to do again. */
const pageSize = 250;

/**
 * Brings a store's leads to today's rules: what an older edition folded is folded anew from the log, what the indexes
 * hold is derived anew from the leads, and counts, merges and the pairs that look alike are made from nothing. To be
 * awaited before anybody reads; does nothing where the store is up to date. Killed half way, it begins again and finds
 * those that are done.
 * @returns how many leads were folded anew
 */
export async function refoldStore(db: Database, definitions: DefinitionByKey): Promise<number> {
  const noted = await db.meta.bulkGet(upToDate.map(({ key }) => key));
  if (upToDate.every(({ value }, index) => noted[index]?.value === value)) return 0;
  await transact(db, async () => {
    await db.counters.clear();
    await db.pairs.clear();
    await rebuildMerges(db, definitions);
  });
  let folded = 0;
  for (let last = ''; ;) {
    const rows = await db.leads.where('id').above(last).limit(pageSize).toArray();
    folded += await refoldRows(db, rows, definitions);
    const end = rows.at(-1);
    if (!end || rows.length < pageSize) break;
    last = end.id;
  }
  await transact(db, async () => db.meta.bulkPut(upToDate));
  return folded;
}

/** Counts these leads, and folds those anew that other rules made. */
async function refoldRows(
  db: Database,
  rows: readonly LeadRow[],
  definitions: DefinitionByKey,
): Promise<number> {
  const stale = rows.filter(({ lead }) => lead.fold !== foldVersion);
  await transact(db, async () => {
    const fresh = new Map(
      await Promise.all(stale.map(async ({ id }) => [id, await refold(db, id, [], definitions)] as const)),
    );
    // A lead whose log is gone is nobody.
    const gone = stale.filter(({ id }) => !fresh.get(id)).map(({ id }) => id);
    await db.leads.bulkDelete(gone);
    const after = rows.filter(({ id }) => !gone.includes(id));
    await putRows(
      db,
      after.map((row) => {
        const lead = fresh.get(row.id);
        // The counts were emptied: every lead counts as new.
        return { before: null, after: rowOf(lead ?? row.lead, definitions) };
      }),
    );
  });
  return stale.length;
}
