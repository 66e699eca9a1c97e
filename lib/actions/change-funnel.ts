import type { CommandOf } from '@/lib/funnel/command';
import { wallOf } from '@/lib/funnel/log/clock';
import {
  definitionKey,
  type DefinitionByKey,
  type FunnelDefinition,
} from '@/lib/funnel/definition/definition';
import { mappingProblems, migrationOf } from '@/lib/funnel/migration/migration';
import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import { readFunnelChanges } from '@/lib/store/reads/funnel-changes';
import { stageCounts } from '@/lib/store/reads/counts';
import { appendEvents, clockOf } from '@/lib/store/writes/append';
import { putFunnel } from '@/lib/store/writes/put-funnel';
import type { ActionContext } from './context';
import { eachPageOfLeads } from './each-page';
import type { LeadChange } from './plan';

/** How many leads a change of the funnel wrote to. Rows are not told one by one: whatever was read of them is stale. */
export type FunnelChanged = { readonly moved: number };

/**
 * Stores a new definition, puts it into force and takes every lead over that would stand otherwise by it: one batch of
 * events under the name of the command. A lead that both definitions read the same is left as it is. All of it
 * happens in the command's own transaction, page by page: stopped in between, nothing of it has happened.
 */
export async function changeFunnel(
  context: ActionContext,
  opId: string,
  { definition, mapping }: CommandOf<'changeFunnel'>,
): Promise<Result<FunnelChanged>> {
  const { db, definition: inForce } = context;
  const key = definitionKey(definition);
  if ((await db.erasures.count()) > 0) return refused({ type: 'ErasureWaits' });
  // Versions are never edited in place: events name them.
  if (await db.definitions.get(key))
    return refused({ type: 'BadInput', path: 'definition.version', problem: 'taken' });
  const now = await momentOf(context);
  const { stages } = await stageCounts(db, inForce, now);
  const [problem] = mappingProblems({ from: inForce, to: definition }, mapping, stages);
  if (problem) return refused({ type: 'BadInput', ...problem });
  const definitions: DefinitionByKey = new Map([...context.definitions, [key, definition]]);
  const stamp = { ...context, definition, definitions, opId, batch: opId };
  let moved = 0;
  await eachPageOfLeads(db, async (rows) => {
    const changes = rows.flatMap(({ lead }): readonly LeadChange[] => {
      const from = knownDefinition(definitions, lead.funnel);
      const payload = migrationOf(lead, { from, inForce, to: definition }, mapping, now);
      return payload === null ? [] : [{ leadId: lead.id, payloads: [payload] }];
    });
    if (changes.length > 0) await appendEvents(db, changes, stamp);
    moved += changes.length;
  });
  await db.definitions.put({ key, definition });
  const change = { opId, from: definitionKey(inForce), to: key, at: now, moved };
  await putFunnel(db, key, [...(await readFunnelChanges(db)), change]);
  return accepted({ moved });
}

/** When what is written next will have happened: not before what was written last, wherever the wall clock stands. */
export async function momentOf({ db, now }: ActionContext): Promise<number> {
  const clock = await clockOf(db);
  return clock === null ? now : Math.max(now, wallOf(clock));
}

/** The definition of that key; every one that a lead stands by is stored, so a miss is a bug. */
export function knownDefinition(definitions: DefinitionByKey, key: string): FunnelDefinition {
  const found = definitions.get(key);
  if (!found) throw new Error(`no definition ${key}`);
  return found;
}
