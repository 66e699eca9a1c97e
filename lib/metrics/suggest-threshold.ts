import { isTooFew } from './rate';
import type { AtThreshold } from './threshold';

/** What the past says of where to set the threshold. */
export type Suggestion =
  | { readonly type: 'Lowest'; readonly at: AtThreshold }
  /** Hand-overs of leads that fit and were accepted or returned: too few to go by. */
  | { readonly type: 'TooFew'; readonly has: number; readonly needs: number }
  /** No threshold reaches the target; `best` comes nearest, of those that enough hand-overs reached. */
  | { readonly type: 'NoneReaches'; readonly best: AtThreshold };

/** Hand-overs with a verdict from which on a threshold is suggested. */
const needed = 20;

/**
 * The lowest threshold of interest whose expected acceptance reaches the target, of those that enough hand-overs reached.
 * @param figures ascending from 0; not empty
 * @param target a share, 0 to 1: 0.9 is the public one (DOMAIN.md section 5)
 */
export function suggestThreshold(figures: readonly AtThreshold[], target: number): Suggestion {
  const has = figures[0]?.fit.n ?? 0;
  if (has < needed) return { type: 'TooFew', has, needs: needed };
  const known = figures.filter(({ fit }) => !isTooFew(fit));
  const lowest = known.find(({ fit }) => (fit.rate ?? 0) >= target);
  if (lowest) return { type: 'Lowest', at: lowest };
  const best = known.reduce((one, other) => ((other.fit.rate ?? 0) > (one.fit.rate ?? 0) ? other : one));
  return { type: 'NoneReaches', best };
}
