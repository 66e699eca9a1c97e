import { scoringId, usualScoring, type ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Database } from '@/lib/store/database';

/** How the team scores now. */
export async function readScoring(db: Database): Promise<ScoringRules> {
  return (await db.scoring.get(scoringId))?.value ?? usualScoring();
}
