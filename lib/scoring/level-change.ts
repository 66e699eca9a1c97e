import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { scoreOf, type Score, type ScoreFacts } from './score';

/** When time alone takes a lead over a cut. */
export type LevelChange = {
  /** Wall time in ms; to the hour. */
  readonly at: number;
  readonly quadrant: Quadrant | null;
  readonly interest: Score['interest']['level'];
};

const hour = 3_600_000;
const day = 24 * hour;
/** Points fade, and rules look back, at most so far as anybody plans. */
const horizonDays = 366;

/**
 * When the lead's levels change next if nothing happens: points fade, rules run out. The day is looked for, then the
 * hour in it.
 * @returns null: not within a year
 */
export function nextLevelChange(rules: ScoringRules, facts: ScoreFacts): LevelChange | null {
  const standing = standingAt(rules, facts, facts.now);
  for (let days = 1; days <= horizonDays; days += 1) {
    const end = facts.now + days * day;
    if (isSame(standingAt(rules, facts, end), standing)) continue;
    let hours = 1;
    while (hours < 24 && isSame(standingAt(rules, facts, end - day + hours * hour), standing)) hours += 1;
    const at = end - day + hours * hour;
    return { at, ...standingAt(rules, facts, at) };
  }
  return null;
}

type Standing = Omit<LevelChange, 'at'>;

function standingAt(rules: ScoringRules, facts: ScoreFacts, now: number): Standing {
  const { quadrant, interest } = scoreOf(rules, { ...facts, now });
  return { quadrant, interest: interest.level };
}

function isSame(one: Standing, other: Standing): boolean {
  return one.quadrant === other.quadrant && one.interest === other.interest;
}
