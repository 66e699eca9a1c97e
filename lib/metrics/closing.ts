import { kindOf, type ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Doing } from './doings';
import type { End } from './lead-end';

/** How a lead ended, and what it had done by then. */
export type Closing = {
  readonly id: string;
  readonly end: End['end'];
  /** Ids of kinds of activities that it did before it ended, or until now. */
  readonly did: ReadonlySet<string>;
};

/**
 * What a lead did before its end. Attempts of ours that nobody answered are nothing that they did.
 * @param now wall time in ms; what is told of a later time has not happened
 */
export function closingOf(
  { kinds }: Pick<ScoringRules, 'kinds'>,
  {
    id,
    end,
    at,
    doings,
    now,
  }: End & { readonly id: string; readonly doings: readonly Doing[]; readonly now: number },
): Closing {
  const did = new Set<string>();
  for (const doing of doings) {
    if (doing.direction === 'out' && !doing.held) continue;
    const isBefore = at === null ? doing.at <= now : doing.at < at;
    const kind = isBefore ? kindOf({ kinds }, doing.activity) : null;
    if (kind) did.add(kind.id);
  }
  return { id, end, did };
}
