import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { featuresWith, kindOfColumn, type FeatureFacts } from './features';
import { shownInterest, type Shown } from './interest';
import { pointsOf, probability, type ColumnPoints, type Scorecard } from './learning/scorecard';
import type { Line, ScoreFacts } from './score';

/**
 * A line for each column of a scorecard that says something of a lead: their sums, by group, are its fit and interest.
 * What is not known of who somebody is gives what it gave to closed leads of whom it was not known, mostly nothing, and
 * could give up to the best answer. What nobody did and is worth nothing is not told.
 */
export function learnedLines(
  scorecard: Scorecard,
  rules: Pick<ScoringRules, 'kinds'>,
  facts: Pick<ScoreFacts, 'lead' | 'account' | 'now'>,
): readonly Line[] {
  const shown = shownInterest(rules, facts.lead, facts.now);
  const best = new Map(
    scorecard.columns.map(({ id, bins }) => [id, Math.max(...bins.map(({ points }) => points))]),
  );
  return pointsOf(scorecard, featuresWith(shown, rules, facts))
    .map((said) => lineOf(said, best.get(said.column) ?? 0, shown))
    .filter(({ points, full, reason }) => points !== 0 || full !== 0 || isTold(reason));
}

/** The probability that a lead is won in the time that was learned for, 0 to 1; null: no scorecard is in force. */
export function probabilityOf({ learned, kinds }: ScoringRules, facts: FeatureFacts): number | null {
  if (learned === null) return null;
  return probability(
    learned.scorecard,
    featuresWith(shownInterest({ kinds }, facts.lead, facts.now), { kinds }, facts),
  );
}

function lineOf({ column, group, bin, points }: ColumnPoints, best: number, shown: readonly Shown[]): Line {
  const kind = kindOfColumn(column);
  const reason = {
    type: 'learned',
    column,
    bin,
    group,
    shown: kind === null ? [] : shown.filter((each) => each.kind.id === kind),
  } as const;
  return group === 'fit' && bin.kind === 'missing'
    ? { group, reason, state: 'unknown', points, full: best - points }
    : { group, reason, state: 'counts', points, full: points };
}

/** An answer is told though it gives nothing; that there is none is not. */
function isTold(reason: Line['reason']): boolean {
  return reason.type === 'learned' && reason.bin.kind !== 'missing' && reason.bin.kind !== 'zero';
}
