import type { CommandOf } from '@/lib/funnel/command';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { readsTheSame } from '@/lib/funnel/migration/migration';
import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import { readFunnelChanges, type FunnelChange } from '@/lib/store/reads/funnel-changes';
import { appendEvents } from '@/lib/store/writes/append';
import { putFunnel } from '@/lib/store/writes/put-funnel';
import { knownDefinition, momentOf, type FunnelChanged } from './change-funnel';
import type { ActionContext } from './context';
import { eachPageOfLeads, pageSize } from './each-page';

/**
 * Takes a change of the funnel back as one step: the former definition is in force again and the whole batch is void.
 * Refused where a lead that was taken over has moved since, or where one stands now as the former definition could
 * not say: half a funnel cannot be undone.
 * @returns null: the command names no change of the funnel
 */
export async function undoFunnelChange(
  context: ActionContext,
  opId: string,
  { opId: target, batch }: CommandOf<'undo'>,
): Promise<Result<FunnelChanged> | null> {
  const { db } = context;
  const changes = await readFunnelChanges(db);
  const change = changes.find((each) => each.opId === (batch ?? target));
  if (!change) return null;
  if ((await db.erasures.count()) > 0) return refused({ type: 'ErasureWaits' });
  // Not the newest, or another funnel was chosen since.
  if (change !== changes.at(-1) || change.to !== definitionKey(context.definition))
    return refused({ type: 'LaterChangesDependOnIt' });
  const written = await db.events.where('batch').equals(change.opId).primaryKeys();
  if (await isBuiltUpon(context, change, new Set(written)))
    return refused({ type: 'LaterChangesDependOnIt' });
  for (let start = 0; start < written.length; start += pageSize) {
    const events = await db.events.bulkGet(written.slice(start, start + pageSize));
    const undoing = events.flatMap((event) =>
      event ? [{ leadId: event.subject.id, payloads: [{ kind: 'undone' as const, target: event.id }] }] : [],
    );
    await appendEvents(db, undoing, { ...context, opId });
  }
  await putFunnel(db, change.from, changes.slice(0, -1));
  return accepted({ moved: written.length });
}

/** Whether a lead stands, or would stand, where the former definition does not know it. */
async function isBuiltUpon(
  context: ActionContext,
  { from, to }: FunnelChange,
  written: ReadonlySet<string>,
): Promise<boolean> {
  const former = knownDefinition(context.definitions, from);
  const latter = knownDefinition(context.definitions, to);
  const now = await momentOf(context);
  let heads = 0;
  let isStuck = false;
  await eachPageOfLeads(context.db, async (rows) => {
    for (const { lead } of rows) {
      if (lead.head !== null && written.has(lead.head)) heads += 1;
      else if (lead.funnel === to && !readsTheSame(lead, latter, former, now)) isStuck = true;
    }
  });
  return isStuck || heads < written.size;
}
