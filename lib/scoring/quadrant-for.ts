import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { scoreOf, type ScoreFacts } from './score';

/** A quadrant, and until when it stands if nothing else happens. */
export type QuadrantUntil = {
  /** Null: nobody knows whether it fits. */
  readonly quadrant: Quadrant | null;
  /** Wall time in ms. */
  readonly until: number;
};

const minute = 60_000;
const hour = 60 * minute;
/** How far it is looked ahead, in ms: the nearer, the closer. */
const steps = [minute, hour, 6 * hour, 24 * hour];

/**
 * The quadrant of a lead for places that show many and are drawn seldom. Points fade, so it is scored again at a few
 * moments ahead, and stands up to the last one before it changes; where the next minute changes it already, to the end of
 * that minute.
 */
export function quadrantFor(rules: ScoringRules, facts: ScoreFacts): QuadrantUntil {
  const quadrantIn = (ms: number): Quadrant | null =>
    scoreOf(rules, { ...facts, now: facts.now + ms }).quadrant;
  const quadrant = quadrantIn(0);
  const changed = steps.findIndex((step) => quadrantIn(step) !== quadrant);
  const stands = changed === -1 ? steps.at(-1) : steps[Math.max(0, changed - 1)];
  return { quadrant, until: facts.now + (stands ?? minute) };
}
