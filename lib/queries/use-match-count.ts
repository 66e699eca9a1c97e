import { useEffect, useState } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { asksScore, type Filter } from '@/lib/funnel/team/filter';
import type { FilterFacts } from '@/lib/funnel/team/match-filter';
import type { Segment } from '@/lib/funnel/team/segment';
import { pointsAsked } from '@/lib/scoring/asked';
import { scoreOf } from '@/lib/scoring/score';
import { countMatches, noneCounted, type MatchCount } from '@/lib/store/reads/count-matches';
import { useConnection } from './use-connection';
import { useCounts } from './use-counts';
import { useScoring } from './use-scoring';

/** A count that goes on by itself, can be stopped, and goes on again. */
export type Counting = {
  /** Null: the filter has no whole rule yet. */
  readonly counted: (MatchCount & { readonly state: 'counting' | 'done' | 'stopped' }) | null;
  readonly stop: () => void;
  readonly goOn: () => void;
};

/** So long nothing was typed before the count begins, in ms. */
const settled = 150;

/**
 * Counts the leads that a filter means, a page at a time, while the form is being filled in.
 * @param now wall time in ms
 */
export function useMatchCount(
  definition: FunnelDefinition,
  segment: Segment,
  filter: Filter,
  now: number,
): Counting {
  const connection = useConnection();
  const all = useCounts()?.leads ?? 0;
  const scoring = useScoring();
  const question = JSON.stringify(filter);
  const [count, setCount] = useState<{ readonly of: string; readonly value: MatchCount }>({
    of: '',
    value: noneCounted,
  });
  const [stopped, setStopped] = useState<string | null>(null);
  const isAsked = filter.rules.length > 0 && stopped !== question;
  const known = count.of === question ? count.value : noneCounted;

  useEffect(() => {
    const state = connection.state();
    if (!isAsked || known.isDone || state.type !== 'ready' || !scoring) return undefined;
    let isCurrent = true;
    const timer = setTimeout(
      () => {
        const filter = JSON.parse(question) as Filter;
        const scored = (facts: FilterFacts): FilterFacts =>
          asksScore(filter) ? { ...facts, score: pointsAsked(scoreOf(scoring, facts)) } : facts;
        const asked = { definition, segment, filter, now, scored };
        countMatches(state.db, known, all, asked)
          .then((value) => (isCurrent ? setCount({ of: question, value }) : undefined))
          .catch((error: unknown) => connection.failed(state.db, error));
      },
      known.asked === 0 ? settled : 0,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [connection, definition, segment, question, now, isAsked, known, all, scoring]);

  return {
    counted:
      filter.rules.length === 0
        ? null
        : { ...known, state: known.isDone ? 'done' : isAsked ? 'counting' : 'stopped' },
    stop: () => setStopped(question),
    goOn: () => setStopped(null),
  };
}
