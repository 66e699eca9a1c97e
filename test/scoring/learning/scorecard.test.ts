import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  betaOfPoints,
  pointsOf,
  pointsOfBeta,
  probability,
  type FeatureRow,
} from '@/lib/scoring/learning/scorecard';
import { scorecardSchema } from '@/lib/funnel/scoring/scorecard-schema';
import { scoreTable } from '@/lib/scoring/learning/score';
import type { FeatureTable } from '@/lib/scoring/learning/feature-table';
import { runs } from '@/test/chance';
import { anyClosed, closedLeads, numbers, tableOf, texts, trained } from './tables';

function rowOf(table: FeatureTable, row: number): FeatureRow {
  return Object.fromEntries(
    table.columns.map((column) => [
      column.id,
      column.kind === 'number'
        ? (column.values[row] ?? null)
        : (column.labels[column.codes[row] ?? -1] ?? null),
    ]),
  );
}

describe('points', () => {
  test('twenty double the odds', () => {
    expect(pointsOfBeta(Math.LN2)).toBe(20);
    expect(pointsOfBeta(-2 * Math.LN2)).toBe(-40);
    expect(betaOfPoints(20)).toBeCloseTo(Math.LN2, 12);
    expect(Object.is(pointsOfBeta(-0.001), 0)).toBe(true);
  });

  test('of one lead and of all at once are the same, whatever the table', () => {
    fc.assert(
      fc.property(anyClosed, ({ table, outcome }) => {
        const { scorecard } = trained(table, outcome);
        const scores = scoreTable(scorecard, table);
        for (let row = 0; row < table.rows; row += 1) {
          const lead = rowOf(table, row);
          const points = pointsOf(scorecard, lead);
          const fit = points
            .filter(({ group }) => group === 'fit')
            .reduce((sum, each) => sum + each.points, 0);
          const all = points.reduce((sum, each) => sum + each.points, 0);
          expect(scores.fit[row]).toBe(fit);
          expect((scores.fit[row] ?? 0) + (scores.interest[row] ?? 0)).toBe(all);
          expect(scores.probability[row]).toBeCloseTo(probability(scorecard, lead), 12);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test('are nothing where points begin', () => {
    const { table, outcome } = closedLeads(500, 1);
    const { scorecard } = trained(table, outcome);
    const nobody = pointsOf(scorecard, { visits: 0 });
    expect(nobody.map(({ column, bin, points }) => [column, bin.kind, points])).toEqual([
      ['visits', 'zero', 0],
      ['industry', 'missing', 0],
      ['colour', 'missing', 0],
    ]);
  });

  test('say from how many leads they come', () => {
    const { table, outcome } = closedLeads(500, 1);
    const { scorecard } = trained(table, outcome);
    for (const { bins } of scorecard.columns) {
      expect(bins.reduce((sum, { closed }) => sum + closed, 0)).toBe(500);
      expect(bins.reduce((sum, { won }) => sum + won, 0)).toBe(scorecard.won);
    }
  });

  test('of a label that was never seen are those of the pooled ones; of a column that is not there, those of missing', () => {
    const { table, outcome } = closedLeads(500, 1);
    const { scorecard } = trained(table, outcome);
    const strange = tableOf(texts('industry', ['circus']), numbers('colour', [4]));
    const scores = scoreTable(scorecard, strange);
    const [visits, industry, colour] = pointsOf(scorecard, { industry: 'circus', colour: 4 });
    expect([visits?.bin.kind, industry?.bin.kind, colour?.bin.kind]).toEqual(['missing', 'other', 'missing']);
    expect(scores.probability[0]).toBeCloseTo(probability(scorecard, { industry: 'circus' }), 12);
  });
});

describe('a stored scorecard', () => {
  test('is read again as it was written', () => {
    fc.assert(
      fc.property(anyClosed, ({ table, outcome }) => {
        const { scorecard } = trained(table, outcome);
        expect(scorecardSchema.parse(JSON.parse(JSON.stringify(scorecard)))).toEqual(scorecard);
      }),
      { numRuns: runs(40) },
    );
  });

  test('is refused where its bins are not where they belong, or a newer version wrote it', () => {
    const { table, outcome } = closedLeads(100, 1);
    const { scorecard } = trained(table, outcome);
    const turned = scorecard.columns.map((column) => ({ ...column, bins: column.bins.toReversed() }));
    expect(scorecardSchema.safeParse({ ...scorecard, columns: turned }).success).toBe(false);
    expect(scorecardSchema.safeParse({ ...scorecard, version: 2 }).success).toBe(false);
    expect(scorecardSchema.safeParse({ ...scorecard, intercept: Number.NaN }).success).toBe(false);
  });
});
