import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factorise, solveFactored } from '@/lib/scoring/learning/cholesky';
import type { SparseRows } from '@/lib/scoring/learning/encode';
import { addLogOdds } from '@/lib/scoring/learning/log-odds';
import { logistic } from '@/lib/scoring/learning/calibrate';
import { curvatureOf, fitNearby, fitRidge, type RidgeFit } from '@/lib/scoring/learning/newton';
import type { RidgeProblem } from '@/lib/scoring/learning/ridge-loss';
import { runs } from '@/test/chance';

function problemOf(
  lists: readonly (readonly number[])[],
  outcome: readonly number[],
  parameters: number,
  priorMean: readonly number[] = [],
): RidgeProblem {
  const starts = Int32Array.from([0, ...lists.map((_, at) => lists.slice(0, at + 1).flat().length)]);
  const matrix: SparseRows = {
    rows: lists.length,
    parameters,
    starts,
    entries: Uint16Array.from(lists.flat()),
  };
  return {
    matrix,
    outcome: Uint8Array.from(outcome),
    rows: Int32Array.from(lists, (_, row) => row),
    priorMean: Float64Array.from({ length: parameters }, (_, at) => priorMean[at] ?? 0),
    lambda: 5,
  };
}

function fitted(problem: RidgeProblem, start?: RidgeFit): RidgeFit {
  const work = fitRidge(problem, start);
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

/** The downhill slope of the penalised loss, which is nothing at its one optimum. */
function slopeAt(problem: RidgeProblem, fit: RidgeFit): number[] {
  const slope = Array.from({ length: problem.matrix.parameters + 1 }, () => 0);
  for (const row of problem.rows) {
    const surprise = (problem.outcome[row] ?? 0) - logistic(addLogOdds(problem.matrix, row, fit));
    const entries = problem.matrix.entries.subarray(
      problem.matrix.starts[row],
      problem.matrix.starts[row + 1],
    );
    for (const at of [...entries, problem.matrix.parameters]) slope[at] = (slope[at] ?? 0) + surprise;
  }
  for (const [at, beta] of fit.beta.entries())
    slope[at] = (slope[at] ?? 0) - problem.lambda * (beta - (problem.priorMean[at] ?? 0));
  return slope;
}

const parameters = 6;
const anyProblem = fc
  .array(
    fc.record({
      entries: fc.uniqueArray(fc.integer({ min: 0, max: parameters - 1 }), { maxLength: 4 }),
      won: fc.constantFrom(0, 1),
    }),
    { minLength: 2, maxLength: 80 },
  )
  .filter((rows) => new Set(rows.map(({ won }) => won)).size === 2)
  .chain((rows) =>
    fc
      .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: parameters, maxLength: parameters })
      .map((prior) =>
        problemOf(
          rows.map(({ entries }) => entries.toSorted((a, b) => a - b)),
          rows.map(({ won }) => won),
          parameters,
          prior,
        ),
      ),
  );

describe('the fit', () => {
  test('ends where nothing is left to gain, from wherever it starts', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const fit = fitted(problem);
        expect(fit.converged).toBe(true);
        for (const slope of slopeAt(problem, fit)) expect(Math.abs(slope)).toBeLessThan(1e-3);
        const again = fitted(problem, { ...fit, intercept: 2, beta: fit.beta.map((beta) => beta + 1) });
        expect(again.converged).toBe(true);
        for (const [at, beta] of fit.beta.entries()) expect(again.beta[at]).toBeCloseTo(beta, 3);
      }),
      { numRuns: runs(60) },
    );
  });

  test('of a part is found with the curvature of the whole, or without it', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const whole = fitted(problem);
        const part = { ...problem, rows: problem.rows.filter((row) => row % 5 !== 1) };
        const exact = fitted(part);
        for (const curvature of [curvatureOf(problem, whole, 0.8), { factor: null }]) {
          const near = fitNearby(part, whole, curvature);
          expect(near.converged).toBe(exact.converged);
          for (const [at, beta] of exact.beta.entries()) expect(near.beta[at]).toBeCloseTo(beta, 1);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test('gives the intercept the log odds of all where there is nothing else', () => {
    const fit = fitted(problemOf([[], [], [], []], [1, 0, 0, 0], 0));
    expect(fit.intercept).toBeCloseTo(Math.log(1 / 3), 6);
  });

  test('stays finite where one bin tells all', () => {
    const lists = Array.from({ length: 40 }, (_, at) => (at < 20 ? [0] : []));
    const fit = fitted(
      problemOf(
        lists,
        lists.map(({ length }) => length),
        1,
      ),
    );
    expect(fit.converged).toBe(true);
    expect(fit.beta[0]).toBeGreaterThan(1);
    expect(fit.beta[0]).toBeLessThan(5);
  });

  test('leaves a parameter that nobody has at what was thought before', () => {
    const fit = fitted(problemOf([[0], [], [0], []], [1, 0, 0, 1], 2, [0, 0.7]));
    expect(fit.beta[1]).toBeCloseTo(0.7, 9);
  });

  test('says so where it did not get there', () => {
    const fit = fitted({ ...problemOf([[0], []], [1, 0], 2), lambda: 0 });
    expect(fit.converged).toBe(false);
  });
});

test('a factor solves what it was made of, and refuses what is not positive definite', () => {
  const matrix = Float64Array.of(4, 0, 0, 2, 5, 0, 1, 3, 6);
  expect(factorise(matrix, 3)).toBe(true);
  const right = Float64Array.of(4 + 2 * 2 + 3, 2 + 5 * 2 + 3 * 3, 1 + 3 * 2 + 6 * 3);
  solveFactored(matrix, 3, right);
  for (const [at, value] of [1, 2, 3].entries()) expect(right[at]).toBeCloseTo(value, 12);
  expect(factorise(Float64Array.of(1, 0, 2, 1), 2)).toBe(false);
});
