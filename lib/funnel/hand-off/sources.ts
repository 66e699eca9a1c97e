import type { FunnelDefinition } from '@/lib/funnel/definition/definition';

/**
 * Where people come from, by how far they are when they are added: DOMAIN.md section 1 (S5). Prospects stand on lists
 * and in databases; leads answered something of ours; opportunities come of leads and of those who recommend us.
 */
export const sourcesByKind = {
  prospect: ['list', 'database'],
  lead: ['website', 'blog', 'socialMedia', 'tradeShow', 'whitePaper', 'webinar'],
  opportunity: ['lead', 'referral'],
} as const;

export type SourceKind = keyof typeof sourcesByKind;

export const sourceKinds = ['prospect', 'lead', 'opportunity'] as const satisfies readonly SourceKind[];

/**
 * Which of them fits a stage of any funnel. From the opportunity on, the last; the first stage of a funnel that has a
 * further one of marketing's right after it holds prospects; all others hold leads. Where a lead falls out of the
 * first stage by doing nothing, it has done something to be in it: no mere name on a list.
 */
export function sourceKindOf(definition: FunnelDefinition, stageId: string): SourceKind {
  const living = definition.stages.filter((stage) => !stage.retired);
  const place = living.findIndex(({ id }) => id === stageId);
  const opportunity = living.findIndex(({ id }) => id === definition.opportunity);
  if (place >= opportunity) return 'opportunity';
  if (stageId !== definition.initial || definition.activeDays !== undefined) return 'lead';
  const next = living.slice(place + 1, opportunity).find(({ kind }) => kind !== 'parked');
  return next?.kind === 'open' && next.side !== 'sales' ? 'prospect' : 'lead';
}
