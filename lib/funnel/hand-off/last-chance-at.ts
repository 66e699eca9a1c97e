import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Position } from '@/lib/funnel/log/position';

/** Whether a definition has this last chance, and has it where a lead that is worked on stands. */
export function isChanceAt(
  { lastChances = [] }: FunnelDefinition,
  id: string | undefined,
  { step, outcome, parked }: Position,
): boolean {
  return (
    outcome === null && !parked && lastChances.some((chance) => chance.id === id && chance.from === step)
  );
}
