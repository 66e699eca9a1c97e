import { definitionKey } from '@/lib/funnel/definition/definition';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { knownDefinition } from './change-funnel';
import type { ActionContext } from './context';

/**
 * The context by the funnel that is in force now: it may have been changed while what is to be written was on its way. Must
 * run inside `transact`.
 */
export async function withFunnelInForce(context: ActionContext): Promise<ActionContext> {
  const key = (await context.db.meta.get('funnel'))?.value;
  if (typeof key !== 'string' || key === definitionKey(context.definition)) return context;
  const definitions = await readDefinitions(context.db);
  return { ...context, definition: knownDefinition(definitions, key), definitions };
}
