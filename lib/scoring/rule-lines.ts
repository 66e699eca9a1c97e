import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { answerOf, type FilterFacts } from '@/lib/funnel/team/match-filter';
import type { FilterRule } from '@/lib/funnel/team/filter';
import type { Line, ScoreFacts } from './score';

/**
 * A line for each further rule that holds, or that would if what it asks for were known. A rule holds where all of its
 * conditions do.
 */
export function ruleLines({ rules }: Pick<ScoringRules, 'rules'>, facts: ScoreFacts): readonly Line[] {
  return rules.flatMap((rule): readonly Line[] => {
    if (!rule.isOn) return [];
    const answers = new Set(rule.when.map((condition) => holds(condition, facts)));
    if (answers.has(false)) return [];
    const isKnown = !answers.has(null);
    return [
      {
        group: rule.of,
        reason: { type: 'rule', rule },
        state: isKnown ? 'counts' : 'unknown',
        points: isKnown ? rule.points : 0,
        full: rule.points,
      },
    ];
  });
}

function holds(condition: FilterRule, facts: FilterFacts): boolean | null {
  const answer = answerOf(condition, facts);
  return answer === null ? null : answer !== condition.not;
}
