import type { FunnelDefinition, Stage } from './definition';

/** Stages that somebody can be put straight into. */
export function stagesToAdd(definition: FunnelDefinition): readonly Stage[] {
  const byName = definition.derive.some((rule) => rule.stage === 'placed');
  return definition.stages.filter((stage) => !stage.retired && (stage.placing !== undefined || byName));
}
