import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';

/** What can be said of a stage without touching how leads get there. */
export type StageTexts = Pick<Stage, 'label' | 'code' | 'definition' | 'group' | 'side' | 'mode'>;

/** The definition with one stage changed; one that it does not have changes nothing. */
export function changeStage(
  definition: FunnelDefinition,
  stageId: string,
  changes: Partial<StageTexts>,
): FunnelDefinition {
  return withStage(definition, stageId, (stage) => ({ ...stage, ...changes }));
}

/** The definition with one stage replaced by what is made of it. */
export function withStage(
  definition: FunnelDefinition,
  stageId: string,
  change: (stage: Stage) => Stage,
): FunnelDefinition {
  return {
    ...definition,
    stages: definition.stages.map((stage) => (stage.id === stageId ? change(stage) : stage)),
  };
}
