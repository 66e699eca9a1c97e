import { describe, expect, test } from 'vitest';
import { chanceOf, shuffle } from '@/lib/scoring/learning/chance';
import { evaluate } from '@/lib/scoring/learning/evaluate';
import { takeRows } from '@/lib/scoring/learning/take-rows';
import { scoreTable } from '@/lib/scoring/learning/score';
import { betaOfPoints } from '@/lib/scoring/learning/scorecard';
import { train, type TrainingProgress } from '@/lib/scoring/learning/train';
import { closedLeads, numbers, tableOf, texts, trained } from './tables';

describe('training', () => {
  test('finds what decides, and its size', () => {
    const { table, outcome } = closedLeads(4000, 5);
    const { scorecard, gate, evaluation, converged, heldOut } = trained(table, outcome);
    expect(gate).toEqual({ kind: 'ready' });
    expect(converged).toBe(true);
    expect(heldOut).toEqual({ leads: 4000, folds: 5, rounds: 1, all: true });
    expect(evaluation?.auc.low).toBeGreaterThan(0.7);
    expect(evaluation?.calibrationError).toBeLessThan(0.05);
    const points = (column: string, label: string): number =>
      scorecard.columns
        .find(({ id }) => id === column)
        ?.bins.find((bin) => bin.kind === 'label' && bin.label === label)?.points ?? Number.NaN;
    // 1.2 in log odds are 35 points.
    expect(points('industry', 'software') - points('industry', 'retail')).toBeGreaterThan(25);
    expect(points('industry', 'retail') - points('industry', 'farming')).toBeGreaterThan(25);
    expect(Math.abs(points('colour', 'red') - points('colour', 'blue'))).toBeLessThan(10);
    const visits = scorecard.columns.find(({ id }) => id === 'visits')?.bins ?? [];
    const ranges = visits.filter(({ kind }) => kind === 'range').map((bin) => bin.points);
    expect(ranges).toEqual(ranges.toSorted((a, b) => a - b));
  });

  test('gives the same for the same seed', () => {
    const { table, outcome } = closedLeads(300, 6);
    expect(trained(table, outcome, { seed: 4 })).toEqual(trained(table, outcome, { seed: 4 }));
  });

  test('tells how far it is, and comes to its end', () => {
    const { table, outcome } = closedLeads(300, 6);
    const told: TrainingProgress[] = [];
    for (const progress of train(table, outcome, { seed: 1 })) told.push(progress);
    const done = told.map((progress) => progress.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(told.at(-1)).toMatchObject({ part: 'check', done: told[0]?.of });
    expect(new Set(told.map(({ of }) => of)).size).toBe(1);
    expect(new Set(told.map(({ part }) => part))).toEqual(new Set(['cut', 'fit', 'check']));
  });

  test('lets the intercept follow the newest 500', () => {
    const { table, outcome } = closedLeads(3000, 8);
    const chance = chanceOf(1);
    const drifted = outcome.map((won, lead) => (lead >= 2500 && won === 1 && chance() < 0.7 ? 0 : won));
    const { scorecard, shift } = trained(table, drifted);
    expect(shift).toBeLessThan(-0.5);
    const newest = scoreTable(scorecard, table).probability.subarray(2500);
    const expected = newest.reduce((sum, each) => sum + each, 0);
    const won = drifted.subarray(2500).reduce((sum, each) => sum + each, 0);
    expect(Math.abs(expected - won)).toBeLessThan(1);
    expect(trained(closedLeads(500, 8).table, closedLeads(500, 8).outcome).shift).toBe(0);
  });

  test('leaves the intercept where nobody knows which leads are the newest', () => {
    const { table, outcome } = closedLeads(3000, 8);
    const drifted = outcome.map((won, lead) => (lead >= 2500 ? 0 : won));
    expect(trained(table, drifted).shift).toBeLessThan(-1);
    expect(trained(table, drifted, { newest: 0 }).shift).toBe(0);
  });

  test('measures a sample of many leads', () => {
    const { table, outcome } = closedLeads(24_000, 9);
    const { heldOut, evaluation } = trained(table, outcome);
    expect(heldOut).toMatchObject({ leads: 10_000, all: false });
    expect(evaluation?.closed).toBe(10_000);
  });
});

describe('where chance decides', () => {
  test('19 of 20 times no signal is found, and held-out leads are told apart as by a coin', () => {
    const { table, outcome } = closedLeads(400, 10);
    const found = Array.from({ length: 20 }, (_, seed) =>
      trained(table, shuffle(outcome.slice(), chanceOf(seed)), { seed }),
    );
    const silent = found.filter(({ gate }) => gate.kind === 'no-signal').length;
    expect(silent).toBeGreaterThanOrEqual(19);
    const mean = found.reduce((sum, { evaluation }) => sum + (evaluation?.auc.value ?? 0), 0) / 20;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.03);
  });
});

describe("the user's own points", () => {
  const byHand = (column: string, bin: { readonly kind: string; readonly label?: string }): number =>
    column === 'industry' ? ({ software: 30, farming: -30 }[bin.label ?? ''] ?? 0) : 0;
  const visitsToo: typeof byHand = (column, bin) =>
    column === 'visits' ? ('middle' in bin ? 6 * Number(bin.middle) : 0) : byHand(column, bin);

  test('make twenty closed leads worth more', () => {
    const tested = closedLeads(3000, 99);
    const areas = Array.from({ length: 30 }, (_, seed) => {
      const { table, outcome } = closedLeads(20, 200 + seed);
      return [visitsToo, undefined].map((prior) => {
        const { scorecard } = trained(table, outcome, { prior });
        return evaluate(scoreTable(scorecard, tested.table).probability, tested.outcome).auc.value;
      });
    });
    const mean = (at: number): number => areas.reduce((sum, pair) => sum + (pair[at] ?? 0), 0) / areas.length;
    expect(mean(0)).toBeGreaterThan(mean(1) + 0.05);
  });

  test('do no harm where there are many leads and they are wrong', () => {
    const { table, outcome } = closedLeads(4000, 11);
    const tested = closedLeads(3000, 99);
    const [wrong, none] = [(...given: Parameters<typeof byHand>) => -byHand(...given), undefined].map(
      (prior) => {
        const { scorecard } = trained(table, outcome, { prior });
        return evaluate(scoreTable(scorecard, tested.table).probability, tested.outcome).auc.value;
      },
    );
    expect(wrong).toBeGreaterThan((none ?? 0) - 0.01);
  });

  test('are what is left where nothing was learned', () => {
    const table = tableOf(texts('industry', ['software', 'software', 'software', 'farming']));
    const { scorecard, gate } = trained(table, [1, 1, 1, 1], { prior: byHand });
    expect(gate.kind).toBe('too-few');
    expect(scorecard.columns[0]?.bins.map(({ points }) => points)).toEqual([0, 0, 30]);
    expect(scorecard.columns[0]?.bins[2]?.beta).toBeCloseTo(betaOfPoints(30), 12);
  });

  test('count from where points begin', () => {
    const table = tableOf(numbers('visits', [0, 0, 0, 5]));
    const { scorecard } = trained(table, [0, 0, 0, 0], {
      prior: (_, bin) => (bin.kind === 'zero' ? -10 : 5),
    });
    expect(scorecard.columns[0]?.bins.map(({ kind, points }) => [kind, points])).toEqual([
      ['zero', 0],
      ['missing', 15],
      ['range', 15],
    ]);
  });
});

test('leads that are left out of a table keep their order', () => {
  const { table, outcome } = closedLeads(50, 1);
  const rows = [3, 1, 20];
  const taken = takeRows(table, rows);
  const { scorecard } = trained(table, outcome);
  const all = scoreTable(scorecard, table).probability;
  expect([...scoreTable(scorecard, taken).probability]).toEqual(rows.map((row) => all[row]));
});
