import { sampleBatch } from '@/lib/store/reads/own-leads';
import { appendHistory, type PastEvent } from '@/lib/store/writes/append-history';
import { putRows, type RowChange } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';
import type { ActionContext } from './context';
import { duplicateOf } from './duplicate';
import { identityKeys } from '@/lib/funnel/identity';

/** Writes invented leads with their past; those that the store has already are left out. */
export async function fillSamples(
  context: ActionContext,
  opId: string,
  samples: readonly { readonly past: readonly PastEvent[] }[],
): Promise<readonly RowChange[]> {
  return transact(context.db, async () => {
    const missing: { leadId: string; past: readonly PastEvent[] }[] = [];
    for (const { past } of samples) {
      const first = past[0]?.payload;
      const keys = first?.kind === 'added' ? identityKeys(first.person) : [];
      if (!(await duplicateOf(context, keys))) missing.push({ leadId: context.newId(), past });
    }
    return appendHistory(context.db, missing, { ...context, opId, batch: sampleBatch });
  });
}

/** Takes the invented leads away with everything that was done to them since: they were never real. */
export async function removeSamples(context: ActionContext): Promise<readonly RowChange[]> {
  const { db } = context;
  return transact(db, async () => {
    const events = await db.events.where('batch').equals(sampleBatch).toArray();
    const leadIds = [...new Set(events.map((event) => event.subject.id))];
    const rows = await db.leads.bulkGet(leadIds);
    const gone = rows.filter((row) => row !== undefined).map((row) => ({ before: row, after: null }));
    await putRows(db, gone);
    for (const leadId of leadIds) await db.events.where('subject.id').equals(leadId).delete();
    return gone;
  });
}
