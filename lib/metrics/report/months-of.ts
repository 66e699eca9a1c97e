import { never } from '@/lib/metrics/past/never';
import { monthsFrom, type Months } from './months';
import type { Scene } from './scene';

/** The months of a report: of its period, as far as there are leads in it. */
export function monthsOf({ pasts, chosen, rows, from, before, asked }: Scene): Months {
  let first = never;
  for (let row = 0; row < rows; row += 1)
    if (chosen[row] === 1) first = Math.min(first, pasts.addedAt.data[row] ?? never);
  const start = Math.max(first, from);
  const end = Math.min(asked.asOf, before - 1);
  return start > end ? { names: [], starts: new Float64Array() } : monthsFrom(start, end, asked.months);
}
