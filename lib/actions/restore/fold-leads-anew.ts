import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import type { Database } from '@/lib/store/database';
import { rowOf } from '@/lib/store/row-of';
import { restoringRow, type Restoring } from '@/lib/store/restoring';
import { putRows, refold } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';

/** Leads in one transaction: few enough that a killed worker has little to do again. */
const pageSize = 250;

/**
 * Makes leads from the log of a store that is being restored, with the counts and the pairs that look alike, from where
 * it was left. Who is part of whom must be known (`rebuildMerges`).
 * @param onFolded hears how many were, after each page
 */
export async function foldLeadsAnew(
  db: Database,
  definitions: DefinitionByKey,
  from: Restoring,
  onFolded: (leads: number) => Promise<void>,
): Promise<void> {
  for (let restoring: Restoring | null = from; restoring !== null;) {
    const now: Restoring = restoring;
    restoring = await transact(db, async () => foldPage(db, definitions, now));
    if (restoring) await onFolded(restoring.leads);
  }
}

/** Null: that was all. */
async function foldPage(
  db: Database,
  definitions: DefinitionByKey,
  from: Restoring,
): Promise<Restoring | null> {
  const ids = await leadIdsAfter(db, from.after);
  const last = ids.at(-1);
  if (last === undefined) return null;
  const [merges, erasing] = await Promise.all([db.merges.bulkGet(ids), db.erasures.bulkGet(ids)]);
  const standing = ids.filter((_, index) => merges[index]?.into === undefined && !erasing[index]);
  const leads = await Promise.all(standing.map(async (id) => refold(db, id, [], definitions)));
  const found = leads.filter((lead) => lead !== null);
  await putRows(
    db,
    // Nothing is counted yet: every lead counts as new.
    found.map((lead) => ({ before: null, after: rowOf(lead, definitions) })),
  );
  const next = { ...from, after: last, leads: from.leads + found.length };
  await db.meta.put(restoringRow(next));
  return next;
}

async function leadIdsAfter(db: Database, after: string): Promise<string[]> {
  return (await db.events
    .where('subject.id')
    .above(after)
    .limit(pageSize)
    .uniqueKeys()) as unknown as string[];
}
