import type { SparseRows } from './encode';

type Coefficients = { readonly intercept: number; readonly beta: Float64Array };

/** Log odds of one encoded lead. */
export function addLogOdds({ starts, entries }: SparseRows, row: number, fit: Coefficients): number {
  const end = starts[row + 1] ?? 0;
  let sum = fit.intercept;
  for (let at = starts[row] ?? 0; at < end; at += 1) sum += fit.beta[entries[at] ?? 0] ?? 0;
  return sum;
}
