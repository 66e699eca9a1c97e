import { definitionKey, type FunnelDefinition } from '@/lib/funnel/definition';
import { accepted, refused, type FunnelRefusal, type Result } from '@/lib/funnel/refusal';
import { hasOwnLeads } from '@/lib/store/reads/own-leads';
import type { RowChange } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';
import type { ActionContext } from './context';
import { removeSamples } from './fill-samples';

type Chosen = { readonly definition: FunnelDefinition; readonly gone: readonly RowChange[] };

/**
 * Puts another funnel in force while nobody stands in the one before. Invented leads go: they were told in its words.
 * @param definition the funnel as it is to be kept; a version of it that is kept already stays as it is
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
    const key = definitionKey(definition);
    const kept = (await db.definitions.get(key))?.definition;
    if (!kept) await db.definitions.put({ key, definition });
    await db.meta.put({ key: 'funnel', value: key });
    return accepted({ definition: kept ?? definition, gone });
  });
}
