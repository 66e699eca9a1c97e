import type { FunnelDefinition, Stage } from './definition';

/** Stages look alike where they mean alike: colour and shape follow from this, never from a stage's name. */
export const stageTones = [
  'idle',
  'new',
  'hand-off',
  'accepted',
  'qualified',
  'opportunity',
  'won',
  'lost',
  'closed',
  'parked',
  'after-sale',
] as const;

export type StageTone = (typeof stageTones)[number];

/** The tone of a stage, from its kind and its place in the funnel. */
export function stageTone(definition: FunnelDefinition, stage: Stage): StageTone {
  if (stage.kind !== 'open') return stage.kind;
  // Where nobody is any more whom nothing was heard of.
  if (stage.placing?.active === false) return 'idle';
  const place = definition.stages.indexOf(stage);
  const opportunity = definition.stages.findIndex((each) => each.id === definition.opportunity);
  if (place >= opportunity) return 'opportunity';
  const handOff = definition.stages.findIndex((each) => each.kind === 'hand-off');
  if (handOff >= 0 && place < handOff) return 'new';
  // Some funnels hand over twice.
  if (definition.stages[place - 1]?.kind === 'hand-off') return 'accepted';
  return stage.id === definition.initial ? 'new' : 'qualified';
}
