import {
  betaOfPoints,
  pointsOfBeta,
  type Scorecard,
  type ScorecardBin,
  type ScorecardColumn,
} from './scorecard';
import type { Bin, ColumnBins } from './bins';
import type { Encoding } from './encode';
import type { FeatureTable } from './feature-table';

/** What the user's own points say of a bin: 20 double the odds. The same as without it: 0. */
export type Prior = (column: string, bin: Bin) => number;

/**
 * Where each parameter is drawn to. Points begin at each column's base, so that what the user gives to the base counts
 * against the column's other bins.
 */
export function priorMeanOf(
  table: FeatureTable,
  columns: readonly ColumnBins[],
  encoding: Encoding,
  prior: Prior,
): Float64Array {
  const mean = new Float64Array(encoding.matrix.parameters);
  for (const [at, bins] of columns.entries()) {
    const id = table.columns[at]?.id ?? '';
    for (const [place, bin] of bins.bins.entries()) {
      const parameter = encoding.parameterOf[at]?.[place] ?? -1;
      if (parameter >= 0) mean[parameter] = priorBeta(id, bins, bin, prior);
    }
  }
  return mean;
}

/**
 * The scorecard of what was fitted.
 * @param beta by parameter; a bin without one is worth what the prior says: nobody was in it to teach otherwise
 */
export function buildScorecard(
  table: FeatureTable,
  columns: readonly ColumnBins[],
  encoding: Encoding,
  prior: Prior,
  learned: { readonly intercept: number; readonly beta: Float64Array; readonly outcome: Uint8Array },
): Scorecard {
  return {
    version: 1,
    intercept: learned.intercept,
    closed: table.rows,
    won: learned.outcome.reduce((sum, each) => sum + each, 0),
    columns: columns.map((bins, at): ScorecardColumn => {
      const { id, group } = table.columns[at] ?? { id: '', group: 'fit' };
      const worthOf = (bin: Bin, place: number): ScorecardBin => {
        const parameter = encoding.parameterOf[at]?.[place] ?? -1;
        const beta = parameter < 0 ? priorBeta(id, bins, bin, prior) : (learned.beta[parameter] ?? 0);
        const { closed, won } = encoding.counts[at] ?? {};
        const seen = { closed: closed?.[place] ?? 0, won: won?.[place] ?? 0 };
        return { ...bin, beta, points: pointsOfBeta(beta), ...seen };
      };
      const column = { id, group, base: bins.base, bins: bins.bins.map(worthOf) };
      return bins.kind === 'number'
        ? { ...column, kind: 'number', cuts: bins.cuts }
        : { ...column, kind: 'category' };
    }),
  };
}

function priorBeta(column: string, bins: ColumnBins, bin: Bin, prior: Prior): number {
  const base = bins.bins[bins.base];
  if (!base || bin === base) return 0;
  const points = prior(column, bin) - prior(column, base);
  return Number.isFinite(points) ? betaOfPoints(points) : 0;
}
