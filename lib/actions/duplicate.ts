import type { Refusal } from '@/lib/funnel/refusal';
import type { ActionContext } from './context';

type Duplicate = Extract<Refusal, { type: 'DuplicateLead' }>;

/**
 * Another lead that already has one of the keys, as the refusal that says so; null: none has.
 * @param except leads that may have them
 */
export async function duplicateOf(
  context: ActionContext,
  keys: readonly string[],
  except: readonly string[] = [],
): Promise<Duplicate | null> {
  const found = await Promise.all(
    keys.map(async (key) => ({ key, ids: await context.db.leads.where('keys').equals(key).primaryKeys() })),
  );
  for (const { key, ids } of found) {
    const leadId = ids.find((id) => !except.includes(id));
    if (leadId !== undefined) return duplicateBy(key, leadId);
  }
  return null;
}

/** The refusal that names a lead that has this key. */
export function duplicateBy(key: string, leadId: string): Duplicate {
  return { type: 'DuplicateLead', leadId, by: key.slice(0, key.indexOf(':')) as Duplicate['by'] };
}
