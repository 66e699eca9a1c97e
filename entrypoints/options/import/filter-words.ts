import { words } from '@/lib/words';
import { groupCounts, type Check } from './check';
import type { RowFilter } from './find-rows';

/** What a filter of rows is called, with how many it lists where that does not hang on what is decided. */
export function filterWords(filter: RowFilter, check: Check): string {
  if (filter.startsWith('comes:'))
    return words(
      `import.known.comes.${filter.slice('comes:'.length) as 'new' | 'skip' | 'merge' | 'update' | 'add'}`,
    );
  const kind = filter as Exclude<RowFilter, `comes:${string}`>;
  const { known, twice, alike, namesake } = groupCounts(check);
  const open = known + twice + alike + namesake;
  const count =
    kind === 'open' ? open : kind === 'all' ? check.rows.size - check.counts.rest : check.counts[kind];
  return words('import.known.filterOf', [words(`import.known.filter.${kind}`), count.toLocaleString()]);
}
