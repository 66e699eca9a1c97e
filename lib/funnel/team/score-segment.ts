import type { Cuts } from '@/lib/funnel/scoring/rules';
import type { Filter } from './filter';

/** Means whoever fits by the cut in force and has so many points of interest. */
export function scoreFilter({ fit }: Pick<Cuts, 'fit'>, interest: number): Filter {
  return {
    match: 'all',
    rules: [
      { field: 'score', not: false, of: 'fit', range: { atLeast: fit } },
      { field: 'score', not: false, of: 'interest', range: { atLeast: interest } },
    ],
  };
}
