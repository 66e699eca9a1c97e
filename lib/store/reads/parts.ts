import { foldLead } from '@/lib/funnel/log/fold';
import { nameOf } from '@/lib/funnel/person/name-of';
import type { Database } from '@/lib/store/database';
import { readDefinitions } from './definitions';

/** A lead that became part of another, and what it was called by itself; null: nobody can tell. */
export type Part = { readonly id: string; readonly name: string | null };

/** The leads that are part of one, in the order in which they became so. */
export async function partsOf(db: Database, leadId: string): Promise<readonly Part[]> {
  return db.transaction('r', [db.leads, db.events, db.definitions], async () => {
    const madeOf = (await db.leads.get(leadId))?.lead.madeOf ?? [];
    if (madeOf.length === 0) return [];
    const definitions = await readDefinitions(db);
    return Promise.all(
      madeOf.map(async (id) => {
        const log = await db.events.where('subject.id').equals(id).toArray();
        const { lead } = foldLead(log, definitions, id);
        return { id, name: lead && nameOf(lead) };
      }),
    );
  });
}
