import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import type { Lead } from '@/lib/funnel/log/lead';
import type {
  ActivityKind,
  Cuts,
  IdealProfile,
  ScoringRule,
  ScoringRules,
  Wish,
} from '@/lib/funnel/scoring/rules';
import type { FilterFacts } from '@/lib/funnel/team/match-filter';
import { fitLines } from './fit';
import { interestLines, type Shown } from './interest';
import { learnedLines } from './learned-lines';
import type { ColumnId } from './features';
import type { ScorecardBin } from './learning/scorecard';
import { ruleLines } from './rule-lines';
import { sumOf } from './tenths';

/** All that a score may depend on. */
export type ScoreFacts = Omit<FilterFacts, 'score'>;

/** High from the cut on; low where it cannot get there by what is missing; unknown else. Interest is always known. */
export type Level = 'high' | 'low' | 'unknown';

/** What points are for. */
export type Reason =
  | { readonly type: 'wish'; readonly profile: IdealProfile; readonly wish: Wish }
  | { readonly type: 'rule'; readonly rule: ScoringRule }
  | {
      readonly type: 'activity';
      readonly kind: ActivityKind;
      readonly activity: string;
      readonly direction: Lead['activityTimes'][number]['direction'];
      readonly held: boolean;
      /** Wall time in ms. */
      readonly at: number;
    }
  | {
      readonly type: 'learned';
      readonly column: ColumnId;
      /** The answer that the lead gives to it, with how many closed leads gave the same. */
      readonly bin: ScorecardBin;
      readonly group: Line['group'];
      /** What the lead did that is counted in it, the latest first. */
      readonly shown: readonly Shown[];
    };

/**
 * One line of a receipt. `points` count now, to a tenth; `full` are those before they faded. `unmet`: known, and not so;
 * `unknown`: would give up to `full`; `dayFull` and `limitFull`: one too many on a day, or in the time of its limit.
 */
export type Line = {
  readonly group: 'fit' | 'interest';
  readonly reason: Reason;
  readonly state: 'counts' | 'unmet' | 'unknown' | 'dayFull' | 'limitFull';
  readonly points: number;
  readonly full: number;
};

/** What is not known of a lead and could make it fit. */
export type Missing = 'industry' | 'country' | 'size' | 'title' | 'role';

export type Score = {
  readonly fit: {
    readonly points: number;
    /** Further points at the most, were everything known. */
    readonly upTo: number;
    readonly level: Level;
    readonly missing: readonly Missing[];
  };
  readonly interest: { readonly points: number; readonly level: Exclude<Level, 'unknown'> };
  /** Null while it is not known whether the lead fits. */
  readonly quadrant: Quadrant | null;
  readonly cuts: Cuts;
  /** Every point: their sum, by group, is what is said above. */
  readonly lines: readonly Line[];
};

/** What a lead scores at a moment, with every line that it is made of: by hand, or by the scorecard in force. */
export function scoreOf(rules: ScoringRules, facts: ScoreFacts): Score {
  const { learned } = rules;
  if (learned !== null) return totalled(learned.cuts, learnedLines(learned.scorecard, rules, facts));
  const others = ruleLines(rules, facts);
  const fit = [...fitLines(rules, facts), ...others.filter(({ group }) => group === 'fit')];
  const interest = [...interestLines(rules, facts), ...others.filter(({ group }) => group === 'interest')];
  return totalled(rules.cuts, [...fit, ...interest]);
}

/** Levels and quadrant of a receipt's lines. */
export function totalled(cuts: Cuts, lines: readonly Line[]): Score {
  const fit = lines.filter(({ group }) => group === 'fit');
  const points = sumOf(fit);
  const unknown = fit.filter(({ state }) => state === 'unknown');
  const upTo = unknown.reduce((sum, { full }) => sum + Math.max(0, full), 0);
  const isAnyKnown = fit.length > unknown.length;
  const level: Level =
    points >= cuts.fit ? 'high' : isAnyKnown && points + upTo < cuts.fit ? 'low' : 'unknown';
  const interest = sumOf(lines.filter(({ group }) => group === 'interest'));
  const interestLevel = interest >= cuts.interest ? 'high' : 'low';
  return {
    fit: { points, upTo, level, missing: [...new Set(unknown.flatMap(({ reason }) => missingOf(reason)))] },
    interest: { points: interest, level: interestLevel },
    quadrant: level === 'unknown' ? null : quadrantOf(level === 'high', interestLevel === 'high'),
    cuts,
    lines,
  };
}

function quadrantOf(fits: boolean, isInterested: boolean): Quadrant {
  if (fits) return isInterested ? 'A' : 'B';
  return isInterested ? 'C' : 'D';
}

function missingOf(reason: Reason): readonly Missing[] {
  if (reason.type === 'learned') return missingByColumn[reason.column] ?? [];
  if (reason.type !== 'wish') return [];
  const { field } = reason.wish;
  return [field === 'seniority' ? 'title' : field];
}

const missingByColumn: Readonly<Record<string, readonly Missing[]>> = {
  industry: ['industry'],
  country: ['country'],
  size: ['size'],
  seniority: ['title'],
  function: ['title'],
  role: ['role'],
};
