import type { z } from '@/lib/zod';
import { logistic } from './calibrate';
import type { FeatureGroup } from './feature-table';
import type { scorecardSchema } from '@/lib/funnel/scoring/scorecard-schema';
import { placeLabel, placeNumber, rangesOf } from './place';
import { missingBinOf } from './bins';

/** What closed leads taught: points for every answer of every column. */
export type Scorecard = Readonly<z.output<typeof scorecardSchema>>;
export type ScorecardColumn = Scorecard['columns'][number];
export type ScorecardBin = ScorecardColumn['bins'][number];

/** One lead, by column; absent, null, NaN or of another kind than the column: missing. */
export type FeatureRow = Readonly<Record<string, number | string | null>>;

/** What one column is worth for one lead. */
export type ColumnPoints = {
  readonly column: string;
  readonly group: FeatureGroup;
  readonly bin: ScorecardBin;
  readonly points: number;
  /** Log odds; the points are rounded, this is not. */
  readonly beta: number;
};

/** Log odds by which odds double: 20 points. */
const doubling = Math.LN2;
const pointsPerDoubling = 20;

export function pointsOfBeta(beta: number): number {
  // Never -0, which is written as one thing and read as another.
  return Math.round((pointsPerDoubling / doubling) * beta) + 0;
}

export function betaOfPoints(points: number): number {
  return (doubling / pointsPerDoubling) * points;
}

/** What every column says of a lead, in the scorecard's order, those that are worth nothing too. */
export function pointsOf(scorecard: Scorecard, row: FeatureRow): readonly ColumnPoints[] {
  return scorecard.columns.map((column) => {
    const bin = binFor(column, row[column.id] ?? null);
    return { column: column.id, group: column.group, bin, points: bin.points, beta: bin.beta };
  });
}

/** The probability that a lead is won, 0 to 1. */
export function probability(scorecard: Scorecard, row: FeatureRow): number {
  return logistic(pointsOf(scorecard, row).reduce((sum, { beta }) => sum + beta, scorecard.intercept));
}

function binFor(column: ScorecardColumn, value: number | string | null): ScorecardBin {
  const place =
    column.kind === 'number' && typeof value === 'number'
      ? placeNumber(value, rangesOf(column.cuts))
      : column.kind === 'category' && typeof value === 'string'
        ? placeLabel(value, column)
        : missingBinOf(column);
  const bin = column.bins[place];
  if (!bin) throw new Error(`The scorecard has no bin ${place} of ${column.id}.`);
  return bin;
}
