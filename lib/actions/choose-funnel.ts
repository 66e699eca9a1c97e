import { definitionKey, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { isAlike } from '@/lib/funnel/definition/is-alike';
import { inNextVersion, newestVersion } from '@/lib/funnel/definition/next-version';
import { accepted, refused, type FunnelRefusal, type Result } from '@/lib/funnel/refusal';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { hasOwnLeads } from '@/lib/store/reads/own-leads';
import type { RowChange } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';
import type { ActionContext } from './context';
import { removeSamples } from './fill-samples';

type Chosen = { readonly definition: FunnelDefinition; readonly gone: readonly RowChange[] };

/**
 * Puts another funnel in force while nobody stands in the one before. Invented leads go: they were told in its words.
 * Where the newest version that is kept of it says the same, that one is put in force; else it becomes the next.
 * @param definition the funnel as it is to be kept
 * @returns the funnel in force, and the rows of the invented leads that went
 */
export async function chooseFunnel(
  context: ActionContext,
  definition: FunnelDefinition,
): Promise<Result<Chosen, FunnelRefusal>> {
  const { db } = context;
  return transact(db, async () => {
    if (await hasOwnLeads(db)) return refused({ type: 'FunnelHasLeads' });
    const gone = await removeSamples(context);
    const stored = await readDefinitions(db);
    const newest = newestVersion(definition.id, stored);
    const isKept = newest !== null && isAlike({ ...definition, version: newest.version }, newest);
    const chosen = isKept ? newest : inNextVersion(definition, stored);
    const key = definitionKey(chosen);
    if (!isKept) await db.definitions.put({ key, definition: chosen });
    await db.meta.put({ key: 'funnel', value: key });
    return accepted({ definition: chosen, gone });
  });
}
