import { sampleBatch } from '@/lib/store/reads/own-leads';
import { appendTeamHistory, forgetTeam, type PastTeamEvent } from '@/lib/store/writes/append-team';
import { appendHistory, type PastEvent } from '@/lib/store/writes/append-history';
import { putRows, type RowChange } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';
import type { ActionContext } from './context';
import { duplicateOf } from './duplicate';
import { identityKeys } from '@/lib/funnel/person/identity';

/** Invented leads, each with its past, and what the invented team shares. */
export type Samples = {
  readonly leads: readonly { readonly past: readonly PastEvent[] }[];
  readonly shared: readonly PastTeamEvent[];
};

/** Writes invented leads, programmes and accounts with their past; those that the store has already are left out. */
export async function fillSamples(
  context: ActionContext,
  opId: string,
  { leads, shared }: Samples,
): Promise<readonly RowChange[]> {
  return transact(context.db, async () => {
    const missing: { leadId: string; past: readonly PastEvent[] }[] = [];
    for (const { past } of leads) {
      const first = past[0]?.payload;
      const keys = first?.kind === 'added' ? identityKeys(first.person) : [];
      if (!(await duplicateOf(context, keys))) missing.push({ leadId: context.newId(), past });
    }
    const stamp = { ...context, opId, batch: sampleBatch };
    const known = new Set(await knownSubjects(context, shared));
    await appendTeamHistory(
      context.db,
      shared.filter(({ payload }) => !known.has(payload.subject.id)),
      stamp,
    );
    return appendHistory(context.db, missing, stamp);
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
    await db.merges.bulkDelete(leadIds);
    const shared = await db.teamEvents.where('batch').equals(sampleBatch).toArray();
    await forgetTeam(
      db,
      shared.map(({ subject }) => subject),
    );
    return gone;
  });
}

/** Those of which the store has heard. */
async function knownSubjects(
  { db }: ActionContext,
  shared: readonly PastTeamEvent[],
): Promise<readonly string[]> {
  const ids = [...new Set(shared.map(({ payload }) => payload.subject.id))];
  const counts = await Promise.all(
    ids.map(async (id) => db.teamEvents.where('subject.id').equals(id).count()),
  );
  return ids.filter((_, index) => (counts[index] ?? 0) > 0);
}
