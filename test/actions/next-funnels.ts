import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { dealStage } from '@/test/funnel/story';

/** The deal-stage funnel as a team might change it. */

/** Only words are new: every lead reads the same. */
export const renamed: FunnelDefinition = parsed({
  ...dealStage,
  version: 2,
  stages: dealStage.stages.map((stage) => (stage.id === 'sql' ? { ...stage, label: 'Qualified' } : stage)),
});

/** "Validated" is no sub-step any more, and SQL no stage: who was there goes to SQO or back to SAL. */
export const withoutSql: FunnelDefinition = parsed({
  ...dealStage,
  version: 2,
  stages: dealStage.stages.filter((stage) => stage.id !== 'sql'),
  steps: dealStage.steps.filter((step) => step.id !== 'validated'),
  derive: dealStage.derive.filter(({ stage }) => stage !== 'sql'),
  moves: dealStage.moves.map((move) => ({ ...move, from: move.from.filter((id) => id !== 'sql') })),
  reasons: dealStage.reasons.map((reason) => ({
    ...reason,
    from: reason.from.filter((id) => id !== 'sql'),
  })),
});

/** Another funnel altogether: stages that leads are put into by name, without windows, sub-steps or reasons. */
export const plain: FunnelDefinition = parsed({
  ...dealStage,
  id: 'plain',
  version: 1,
  activeDays: undefined,
  stages: [
    plainStage('lead', 'open'),
    plainStage('talking', 'open'),
    plainStage('customer', 'won'),
    plainStage('gone', 'closed'),
  ],
  steps: [],
  initial: 'lead',
  goal: 'customer',
  opportunity: 'talking',
  derive: [{ when: {}, stage: 'placed' }],
  moves: [{ verb: 'place', from: ['lead', 'talking', 'customer', 'gone'], sets: {} }],
  plainReasons: [],
  reasons: [],
});

function plainStage(id: string, kind: 'open' | 'won' | 'closed'): FunnelDefinition['stages'][number] {
  const texts = { id, label: id, code: id.slice(0, 4).toUpperCase(), definition: id };
  const rest = { group: 'top', mode: 'inventory', side: 'both', retired: false } as const;
  return { ...texts, ...rest, kind, criteria: [] };
}

function parsed(definition: FunnelDefinition): FunnelDefinition {
  return definitionSchema.parse(definition);
}
