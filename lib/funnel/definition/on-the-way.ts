import type { FunnelDefinition, Stage } from './definition';
import { stageTone } from './tone';

/** Whether a stage lies on the way to the goal: neither parked, nor lost, nor where nothing is heard of anybody. */
export function isOnTheWay(definition: FunnelDefinition, stage: Stage): boolean {
  if (stage.retired || stageTone(definition, stage) === 'idle') return false;
  return stage.kind !== 'parked' && stage.kind !== 'lost' && stage.kind !== 'closed';
}
