import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { withStage } from './change-stage';

/** The two clocks of a stage. */
export type Clock = 'acceptWithinHours' | 'contactWithinHours';

/** @param hours until it runs out; null: no such clock in this stage */
export function setFollowUp(
  definition: FunnelDefinition,
  stageId: string,
  clock: Clock,
  hours: number | null,
): FunnelDefinition {
  return withStage(definition, stageId, (stage) => ({ ...stage, [clock]: hours ?? undefined }));
}
