import type { Lead } from '@/lib/funnel/log/lead';

/** Leads by key first, then by search, each once; undefined while neither is known. */
export function foundLeads(
  byKey: readonly (readonly Lead[])[] | undefined,
  bySearch: readonly Lead[] | undefined,
): readonly Lead[] | undefined {
  if (byKey === undefined || bySearch === undefined) return undefined;
  return [...new Map([...byKey.flat(), ...bySearch].map((lead) => [lead.id, lead])).values()];
}
