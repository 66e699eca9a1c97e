import type { Lead } from '@/lib/funnel/log/lead';
import { kindOf, type ActivityKind, type ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Line, ScoreFacts } from './score';
import { toTenth } from './tenths';

const day = 86_400_000;

/** An activity that shows interest, with the kind that it counts as. */
export type Shown = Omit<Lead['activityTimes'][number], 'times'> & {
  readonly kind: ActivityKind;
  /** Wall time in ms. */
  readonly at: number;
  /** Whether it counts, or is one too many on its day, or in the time of its kind's limit. */
  readonly state: 'counts' | 'dayFull' | 'limitFull';
};

/**
 * A line for each activity of the lead's, the latest first: points fade by half in the half-life of its kind
 * (SCORING.md section 1). What happened later than `now` has not happened; what fell below a twentieth of a point is
 * not told.
 */
export function interestLines(
  rules: Pick<ScoringRules, 'kinds'>,
  { lead, now }: Pick<ScoreFacts, 'lead' | 'now'>,
): readonly Line[] {
  return shownInterest(rules, lead, now)
    .map(({ kind, activity, direction, held, at, state }) => {
      const faded = kind.points * fading(kind, now - at);
      return {
        group: 'interest',
        reason: { type: 'activity', kind, activity, direction, held, at },
        state,
        points: state === 'counts' ? toTenth(faded) : 0,
        full: kind.points,
        faded,
      } as const;
    })
    .filter(({ faded }) => toTenth(faded) !== 0)
    .map(({ faded: _faded, ...line }) => line);
}

/** What is left of points of a kind after so many ms: one at once, a half after its half-life. */
export function fading({ halfLifeDays }: Pick<ActivityKind, 'halfLifeDays'>, age: number): number {
  return 2 ** (-age / (halfLifeDays * day));
}

/**
 * What a lead did by itself, or with us, until now, the latest first, with what of it counts. Attempts of ours that
 * nobody answered show nothing. Of each kind on a day (UTC) the first `perDay` count, and `limit.times` in `limit.days`.
 */
export function shownInterest(
  rules: Pick<ScoringRules, 'kinds'>,
  lead: Pick<Lead, 'activityTimes'>,
  now: number,
): readonly Shown[] {
  const byKind = new Map<ActivityKind, Omit<Shown, 'state'>[]>();
  for (const { activity, direction, held, times } of lead.activityTimes) {
    if (direction === 'out' && !held) continue;
    const kind = kindOf(rules, activity);
    if (kind?.isOn !== true) continue;
    const known = byKind.get(kind) ?? [];
    byKind.set(kind, known);
    for (const at of times) if (at <= now) known.push({ activity, direction, held, kind, at });
  }
  return [...byKind]
    .flatMap(([kind, shown]) =>
      counted(
        kind,
        shown.toSorted((a, b) => a.at - b.at),
      ),
    )
    .toSorted((a, b) => b.at - a.at);
}

/** @param shown of one kind, oldest first */
function counted({ perDay, limit }: ActivityKind, shown: readonly Omit<Shown, 'state'>[]): readonly Shown[] {
  const counting: number[] = [];
  return shown.map((each) => {
    const state = stateAfter(counting, each.at, perDay, limit);
    if (state === 'counts') counting.push(each.at);
    return { ...each, state };
  });
}

function stateAfter(
  counting: readonly number[],
  at: number,
  perDay: number,
  limit: ActivityKind['limit'],
): Shown['state'] {
  const sameDay = counting.filter((each) => Math.floor(each / day) === Math.floor(at / day)).length;
  if (sameDay >= perDay) return 'dayFull';
  const inLimit = limit === null ? 0 : counting.filter((each) => each > at - limit.days * day).length;
  return limit !== null && inLimit >= limit.times ? 'limitFull' : 'counts';
}
