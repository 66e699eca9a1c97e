import { pairsAlike, pairsOfLead, type Pair, type Pairs } from '@/lib/store/reads/pairs';
import { partsOf, type Part } from '@/lib/store/reads/parts';
import { useLastKnown, useLive } from './use-live';

/**
 * Pairs of leads that may be the same person; undefined while they are not known yet.
 * @param limit pairs at the most
 */
export function usePairs(limit: number): Pairs | undefined {
  return useLastKnown(useLive(pairsAlike, limit));
}

/** The pairs that a lead is one of. */
export function usePairsOf(leadId: string): readonly Pair[] | undefined {
  return useLive(pairsOfLead, leadId);
}

/** The leads that are part of a lead. */
export function useParts(leadId: string): readonly Part[] | undefined {
  return useLive(partsOf, leadId);
}
