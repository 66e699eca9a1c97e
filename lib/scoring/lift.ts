import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import { otherKind, type ActivityKind, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { scoreOf, totalled, type Line, type Score, type ScoreFacts } from './score';
import { sumOf, toTenth } from './tenths';

/** One thing that would give points: something they do today, or something that we come to know as it is wished for. */
export type LiftPart =
  | { readonly type: 'activity'; readonly kind: ActivityKind; readonly points: number }
  | { readonly type: 'known'; readonly line: Line; readonly points: number };

/** What would take a lead over a cut. */
export type Lift = {
  readonly of: 'fit' | 'interest';
  /** Points up to the cut. */
  readonly short: number;
  /** The cheapest first. Each suffices by itself, with all of its parts; none: nothing that is known would. */
  readonly ways: readonly (readonly LiftPart[])[];
  /** Where the lead would be then; null: still nobody knows whether it fits. */
  readonly to: Quadrant | null;
};

const most = 2;

/** What would take a lead over each cut that it is below: only what the team's own rules give points for. */
export function liftsOf(rules: ScoringRules, facts: ScoreFacts, score: Score): readonly Lift[] {
  return [fitLift(score), interestLift(rules, facts, score)].filter((lift) => lift !== null);
}

/** By what is not known of the profile that a lead comes nearest to, and of further rules. */
function fitLift({ fit, cuts, lines }: Score): Lift | null {
  if (fit.level === 'high') return null;
  const open = lines
    .filter(({ group, state, full }) => group === 'fit' && state === 'unknown' && full > 0)
    .toSorted((a, b) => a.full - b.full);
  const after = (known: readonly Line[]): Score =>
    totalled(
      cuts,
      lines.map((line) =>
        known.includes(line) ? { ...line, state: 'counts', points: toTenth(line.points + line.full) } : line,
      ),
    );
  const suffices = (known: readonly Line[]): boolean => after(known).fit.level === 'high';
  const single = open.map((line) => [line]).filter(suffices);
  const ways = single.length > 0 ? single : together(open, suffices);
  return {
    of: 'fit',
    short: toTenth(cuts.fit - fit.points),
    ways: ways
      .slice(0, most)
      .map((way) => way.map((line) => ({ type: 'known', line, points: line.full }) as const)),
    to: after(ways[0] ?? []).quadrant,
  };
}

/** The fewest lines that suffice, those with most points first; none: not even all of them do. */
function together(
  open: readonly Line[],
  suffices: (known: readonly Line[]) => boolean,
): readonly (readonly Line[])[] {
  const strongestFirst = open.toReversed();
  const enough = strongestFirst.findIndex((_, index) => suffices(strongestFirst.slice(0, index + 1)));
  return enough === -1 ? [] : [strongestFirst.slice(0, enough + 1)];
}

/** By one more activity today, or by two where no single one suffices; caps and rules count as they would. */
function interestLift(rules: ScoringRules, facts: ScoreFacts, score: Score): Lift | null {
  if (score.interest.level === 'high') return null;
  const after = (kinds: readonly ActivityKind[]): Score => scoreOf(rules, withActivities(facts, kinds));
  const gain = (kinds: readonly ActivityKind[]): number =>
    toTenth(after(kinds).interest.points - score.interest.points);
  const partOf = (kind: ActivityKind): Extract<LiftPart, { type: 'activity' }> => ({
    type: 'activity',
    kind,
    points: gain([kind]),
  });
  const offered = rules.kinds
    .filter(({ id, isOn, points }) => isOn && points > 0 && id !== otherKind)
    .map(partOf)
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => a.points - b.points);
  const suffices = (way: readonly { readonly kind: ActivityKind }[]): boolean =>
    after(way.map(({ kind }) => kind)).interest.level === 'high';
  const single = offered.map((part) => [part]).filter(suffices);
  const ways =
    single.length > 0
      ? single
      : pairsOf(offered)
          .toSorted((a, b) => sumOf(a) - sumOf(b))
          .filter(suffices);
  return {
    of: 'interest',
    short: toTenth(score.cuts.interest - score.interest.points),
    ways: ways.slice(0, most),
    to: ways[0] ? after(ways[0].map(({ kind }) => kind)).quadrant : score.quadrant,
  };
}

function pairsOf<Part>(parts: readonly Part[]): readonly (readonly [Part, Part])[] {
  return parts.flatMap((one, index) => parts.slice(index + 1).map((other) => [one, other] as const));
}

function withActivities(facts: ScoreFacts, kinds: readonly ActivityKind[]): ScoreFacts {
  const { lead, now } = facts;
  const today = kinds.map(
    ({ id }) => ({ activity: id, direction: 'in', held: false, times: [now] }) as const,
  );
  return { ...facts, lead: { ...lead, activityTimes: [...lead.activityTimes, ...today] } };
}
