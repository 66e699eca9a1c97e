import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import { foldPeople } from '@/lib/funnel/log/fold';
import type { Database } from '@/lib/store/database';
import { logOf } from '@/lib/store/log-of';
import { rowOf } from '@/lib/store/row-of';

/**
 * Makes anew, from the log alone, which leads are part of which, and sees to it that just those have a row of their own
 * who stand by themselves. Must run inside `transact`, before all rows are counted: nothing is counted here.
 */
export async function rebuildMerges(db: Database, definitions: DefinitionByKey): Promise<void> {
  await db.merges.clear();
  const merges = await db.events.where('into').above('').toArray();
  const ids = new Set(
    merges.flatMap((event) => (event.kind === 'mergedInto' ? [event.subject.id, event.into] : [])),
  );
  // First all of them: by these rows a log is known to be made of several.
  await db.merges.bulkPut([...ids].map((id) => ({ id })));
  for (const id of ids) {
    const { leads, into } = foldPeople(await logOf(db, id), definitions);
    const heir = into.get(id);
    if (heir !== undefined) await db.merges.put({ id, into: heir });
    const lead = leads.get(id);
    const isHidden = lead === undefined || (await db.erasures.get(id)) !== undefined;
    if (isHidden) await db.leads.delete(id);
    else if (!(await db.leads.get(id))) await db.leads.put(rowOf(lead, definitions));
  }
}
