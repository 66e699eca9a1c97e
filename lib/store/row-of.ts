import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { indexFieldsOf } from './index-fields';
import type { LeadRow } from './rows';

/** The row of a folded lead. */
export function rowOf(lead: Lead, definitions: DefinitionByKey): LeadRow {
  const definition = definitions.get(lead.funnel);
  if (!definition) throw new Error(`no definition ${lead.funnel}`);
  return { id: lead.id, lead, ...indexFieldsOf(lead, definition) };
}
