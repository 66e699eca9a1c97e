import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { currentDefinition } from '@/lib/store/reads/definitions';
import { useLive } from './use-live';

/** The funnel definition in force; null before one was chosen, undefined while it is not known yet. */
export function useDefinition(): FunnelDefinition | null | undefined {
  return useLive(currentDefinition, null);
}
