import { describe, expect, test } from 'vitest';
import { logistic, refitIntercept, rollIntercept } from '@/lib/scoring/learning/calibrate';
import { chanceOf } from '@/lib/scoring/learning/chance';

/** Leads whose odds rise by some log odds in the middle of time. */
function drifting(leads: number, rise: number) {
  const chance = chanceOf(3);
  const logOdds = Float64Array.from({ length: leads }, () => chance() * 4 - 3);
  const outcome = Uint8Array.from(logOdds, (each, at) =>
    chance() < logistic(each + (at < leads / 2 ? 0 : rise)) ? 1 : 0,
  );
  return { logOdds, outcome };
}

describe('the intercept', () => {
  test('follows the newest leads', () => {
    const { logOdds, outcome } = drifting(4000, 1.5);
    expect(refitIntercept(logOdds, outcome, 0, 2000)).toBeCloseTo(0, 0);
    expect(refitIntercept(logOdds, outcome, 2000, 4000)).toBeCloseTo(1.5, 0);
  });

  test('fits the probabilities to how many were won', () => {
    const { logOdds, outcome } = drifting(2000, 1);
    const shift = refitIntercept(logOdds, outcome, 0, 2000);
    const expected = logOdds.reduce((sum, each) => sum + logistic(each + shift), 0);
    const won = outcome.reduce((sum, each) => sum + each, 0);
    expect(Math.abs(expected - won)).toBeLessThan(0.5);
  });

  test('stays finite where all were lost, or all won, however sure the model was', () => {
    const sure = new Float64Array(500).fill(30);
    const shift = refitIntercept(sure, new Uint8Array(500), 0, 500);
    expect(logistic(30 + shift)).toBeCloseTo(0.5 / 501, 4);
    expect(
      Number.isFinite(
        refitIntercept(
          sure.map((each) => -each),
          new Uint8Array(500).fill(1),
          0,
          500,
        ),
      ),
    ).toBe(true);
    expect(refitIntercept(sure, new Uint8Array(500), 7, 7)).toBe(0);
  });

  test('rolls on what was closed before, never on what came after', () => {
    const { logOdds, outcome } = drifting(4000, 1.5);
    const rolled = rollIntercept(logOdds, outcome, { newest: 500 });
    const changed = outcome.map((each, at) => (at < 3000 ? each : 1 - each));
    expect(rollIntercept(logOdds, changed, { newest: 500 }).subarray(0, 3001)).toEqual(
      rolled.subarray(0, 3001),
    );
    expect(rolled[499]).toBe(logistic(logOdds[499] ?? 0));
    expect(rollIntercept(logOdds, outcome, { newest: 500, from: 2000 })).toHaveLength(2000);
    const late = rolled.subarray(3000).reduce((sum, each) => sum + each, 0);
    const won = outcome.subarray(3000).reduce((sum, each) => sum + each, 0);
    expect(late / won).toBeCloseTo(1, 1);
  });
});
