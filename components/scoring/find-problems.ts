import { isUnfinished } from '@/components/segment/rule-kinds';
import type { IdealProfile, ScoringRule, ScoringRules, Wish } from '@/lib/funnel/scoring/rules';
import type { FilterRule } from '@/lib/funnel/team/filter';
import { scoringNameOf } from './scoring-names';

/** What is wrong with a draft, by the field that it is about: `profiles[0].wishes[1].points`. */
export type ScoringProblem = {
  readonly path: string;
  readonly type: ProblemType;
  /** What the profile or rule is called that it is in; null: it is about the cuts. */
  readonly of: string | null;
};

export type ProblemType =
  | 'name'
  | 'points'
  | 'cut'
  | 'noWish'
  | 'noneNamed'
  | 'noSize'
  | 'backwards'
  | 'noCondition'
  | 'condition'
  | 'days'
  | 'kinds';

/** As the schema of the rules has it. */
export const bounds = {
  points: 500,
  cut: 1000,
  wishes: 20,
  profiles: 20,
  rules: 100,
  conditions: 10,
} as const;

const mostDays = 36_500;

type Found = readonly Omit<ScoringProblem, 'of'>[];

/**
 * What the schema would refuse of a draft of profiles, further rules and cuts, each at its field; a draft without any can
 * be saved. Kinds of activities are never wrong here: their editor gives out what can be, and says itself what cannot.
 */
export function findProblems({
  profiles,
  rules,
  cuts,
}: Pick<ScoringRules, 'profiles' | 'rules' | 'cuts'>): readonly ScoringProblem[] {
  return [
    ...profiles.flatMap((profile, index) => within(profile, inProfile(profile, `profiles[${index}]`))),
    ...rules.flatMap((rule, index) => within(rule, inRule(rule, `rules[${index}]`))),
    ...(['fit', 'interest'] as const)
      .filter((of) => !isWhole(cuts[of], bounds.cut))
      .map((of) => ({ path: `cuts.${of}`, type: 'cut', of: null }) as const),
  ];
}

/** What is wrong at one field; undefined: nothing. */
export function problemAt(problems: readonly ScoringProblem[], path: string): ProblemType | undefined {
  return problems.find((problem) => problem.path === path)?.type;
}

function within(named: Pick<IdealProfile, 'name'>, found: Found): readonly ScoringProblem[] {
  return found.map((problem) => ({ ...problem, of: scoringNameOf(named) }));
}

function inProfile({ name, wishes }: IdealProfile, path: string): Found {
  return [
    ...nameless(name, path),
    ...(wishes.length === 0 ? [{ path: `${path}.wishes`, type: 'noWish' } as const] : []),
    ...wishes.flatMap((wish, index) => inWish(wish, `${path}.wishes[${index}]`)),
  ];
}

function inWish(wish: Wish, path: string): Found {
  const of = (isWrong: boolean, field: string, type: ProblemType): Found =>
    isWrong ? [{ path: `${path}.${field}`, type }] : [];
  return [
    ...(wish.field === 'size'
      ? inRange(wish.range, `${path}.range`)
      : of(wish.anyOf.length === 0, 'anyOf', 'noneNamed')),
    ...of(!isWhole(wish.points, bounds.points), 'points', 'points'),
    ...of(!isWhole(wish.otherwise, bounds.points), 'otherwise', 'points'),
  ];
}

function inRange({ atLeast, atMost }: Extract<Wish, { field: 'size' }>['range'], path: string): Found {
  if (atLeast === undefined && atMost === undefined) return [{ path, type: 'noSize' }];
  return atLeast !== undefined && atMost !== undefined && atMost < atLeast
    ? [{ path, type: 'backwards' }]
    : [];
}

function inRule({ name, when, points }: ScoringRule, path: string): Found {
  return [
    ...nameless(name, path),
    ...(when.length === 0 ? [{ path: `${path}.when`, type: 'noCondition' } as const] : []),
    ...when.flatMap((condition, index) => {
      const type = isUnfinished(condition) ? 'condition' : asksTooFar(condition) ? 'days' : null;
      return type === null ? [] : [{ path: `${path}.when[${index}]`, type } as const];
    }),
    ...(isWhole(points, bounds.points) ? [] : [{ path: `${path}.points`, type: 'points' } as const]),
  ];
}

function asksTooFar(condition: FilterRule): boolean {
  const days =
    'days' in condition ? condition.days : condition.field === 'activity' ? condition.withinDays : undefined;
  return days !== undefined && days > mostDays;
}

function nameless(name: string, path: string): Found {
  return name.trim() === '' ? [{ path: `${path}.name`, type: 'name' }] : [];
}

/** @param most as far from zero as it may be, on either side */
export function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= most;
}
