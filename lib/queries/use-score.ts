import type { Lead } from '@/lib/funnel/log/lead';
import type { Levels } from '@/lib/funnel/hand-off/criteria';
import type { Account } from '@/lib/funnel/team/account';
import type { Learned } from '@/lib/funnel/scoring/rules';
import { levelsAsked } from '@/lib/scoring/asked';
import type { LevelChange } from '@/lib/scoring/level-change';
import type { Lift } from '@/lib/scoring/lift';
import type { Score } from '@/lib/scoring/score';
import { currentDefinition, readDefinitions } from '@/lib/store/reads/definitions';
import type { Door } from '@/lib/store/reads/door';
import { scoreBasis, type ScoreBasis } from '@/lib/store/reads/score-facts';
import { useLastKnown, useLive } from './use-live';

/** A lead's score with all that its receipt tells. */
export type Scored = {
  readonly lead: Lead;
  /** The company that it rolls up to; null: it has no address of one. */
  readonly account: Account | null;
  readonly score: Score;
  /** As stages ask for them. */
  readonly levels: Levels;
  /** How likely it is to be won, with what that was learned from; null: points by hand. */
  readonly chance: { readonly probability: number; readonly learned: Learned } | null;
  /** What would take it over each cut that it is below. */
  readonly lifts: readonly Lift[];
  /** When time alone changes its levels; null: not within a year. */
  readonly change: LevelChange | null;
  /** Wall time in ms of which all this is told. */
  readonly at: number;
};

type Asked = {
  /** Null: nobody. */
  readonly id: string | null;
  /** Wall time in ms, to the minute: points fade slowly. */
  readonly now: number;
  /** The end of an earlier day; null: now. */
  readonly at: number | null;
};

const minute = 60_000;

/**
 * What a lead scores, and why, kept up to date.
 * @param now wall time in ms
 * @param at wall time in ms of an earlier moment: the lead, its company and the rules as of then; null: now
 * @returns null: there is no such lead, or was none then; undefined: not known yet
 */
export function useScore(
  id: string | null,
  now: number,
  at: number | null = null,
): Scored | null | undefined {
  const scored = useLastKnown(useLive(read, { id, now: Math.floor(now / minute) * minute, at }));
  // Of another lead, or of another day: not known yet.
  if (scored && (scored.asked !== id || scored.day !== at)) return undefined;
  return scored && scored.value;
}

type Answer = { readonly asked: string | null; readonly day: number | null; readonly value: Scored | null };

async function read(db: Door, { id, now, at }: Asked): Promise<Answer> {
  if (id === null) return { asked: id, day: at, value: null };
  const basis = at === null ? await scoreBasis(db, [id]) : await basisAt(db, id, at);
  const definition = await currentDefinition(db);
  // What finds out about companies is fetched where somebody is scored: other pages do not pay for it.
  const [{ scoreOf }, { probabilityOf }, { liftsOf }, { nextLevelChange }] = await Promise.all([
    import('@/lib/scoring/score'),
    import('@/lib/scoring/learned-lines'),
    import('@/lib/scoring/lift'),
    import('@/lib/scoring/level-change'),
  ]);
  const [known] = basis.people;
  if (!known || !definition) return { asked: id, day: at, value: null };
  // What was just recorded counts, though the page's clock only ticks now and then.
  const moment = at ?? Math.max(now, known.lead.updatedAt);
  const facts = { ...known, definition, now: moment };
  const score = scoreOf(basis.rules, facts);
  const probability = probabilityOf(basis.rules, facts);
  const { learned } = basis.rules;
  return {
    asked: id,
    day: at,
    value: {
      ...known,
      score,
      levels: levelsAsked(score),
      chance: probability === null || learned === null ? null : { probability, learned },
      lifts: liftsOf(basis.rules, facts, score),
      change: nextLevelChange(basis.rules, facts),
      at: moment,
    },
  };
}

async function basisAt(db: Door, id: string, at: number): Promise<ScoreBasis> {
  const definitions = await readDefinitions(db);
  const { scoreBasisAt } = await import('@/lib/store/reads/score-facts-at');
  return scoreBasisAt(db, definitions, { id, at });
}
