import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { scoreOf, type ScoreFacts } from './score';

/** How far the interest of somebody who fits rose in a time. */
export type InterestRise = {
  /** At its beginning; null: nobody knew the lead yet. */
  readonly from: number | null;
  /** The highest since. */
  readonly to: number;
};

/**
 * How far the interest of a lead rose since a moment and before anybody handed it over, as far as its fit is high today.
 * Points only rise when something is done, so that those moments are looked at.
 * @param since wall time in ms
 * @returns null: it does not fit, did nothing since, or was handed over or closed before
 */
export function interestRise(rules: ScoringRules, facts: ScoreFacts, since: number): InterestRise | null {
  const { lead, now } = facts;
  if (lead.qualified === null && lead.position.outcome !== null) return null;
  const until = Math.min(now, lead.qualified?.firstAt ?? now);
  const moments = new Set(
    lead.activityTimes.flatMap(({ times }) => times.filter((at) => at > since && at <= until)),
  );
  if (moments.size === 0 || scoreOf(rules, facts).fit.level !== 'high') return null;
  const interestAt = (at: number): number => scoreOf(rules, { ...facts, now: at }).interest.points;
  return {
    from: lead.addedAt <= since ? interestAt(since) : null,
    to: Math.max(...[...moments].map((at) => interestAt(at))),
  };
}
