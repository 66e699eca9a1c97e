import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { readScoring } from '@/lib/store/reads/scoring';
import { useLastKnown, useLive } from './use-live';

/** How the team scores; undefined while it is not known yet. */
export function useScoring(): ScoringRules | undefined {
  return useLastKnown(useLive(readScoring, null));
}
