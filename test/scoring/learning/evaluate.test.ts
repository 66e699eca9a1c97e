import { describe, expect, test } from 'vitest';
import { calibrationOf, evaluate } from '@/lib/scoring/learning/evaluate';

describe('an evaluation', () => {
  test('measures what was said against what happened', () => {
    const found = evaluate(Float64Array.of(0.9, 0.6, 0.2, 0.2, 0.1), Uint8Array.of(1, 0, 1, 0, 0));
    expect(found.logLoss).toBeCloseTo(
      -(Math.log(0.9) + Math.log(0.4) + Math.log(0.2) + Math.log(0.8) + Math.log(0.9)) / 5,
      12,
    );
    expect(found.brier).toBeCloseTo((0.01 + 0.36 + 0.64 + 0.04 + 0.01) / 5, 12);
    expect(found.lift).toBeCloseTo(1 / (2 / 5), 12);
    // Apart from the two equal ones each is a part of its own.
    expect(found.calibrationError).toBeCloseTo((0.1 + 0.6 + 2 * 0.3 + 0.1) / 5, 12);
  });

  test('shares the leads at the border of the best fifth among those who are equal', () => {
    const all = new Float64Array(10).fill(0.3);
    expect(evaluate(all, Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 0, 0, 0)).lift).toBeCloseTo(1, 12);
  });

  test('stays finite where something was taken for impossible and happened', () => {
    expect(Number.isFinite(evaluate(Float64Array.of(0, 1), Uint8Array.of(1, 0)).logLoss)).toBe(true);
  });
});

test('calibration comes in ten parts, equal probabilities together, nobody left out', () => {
  const probability = Float64Array.from({ length: 1003 }, (_, at) => (at % 50) / 50);
  const bins = calibrationOf(probability, new Uint8Array(1003).fill(1));
  expect(bins).toHaveLength(10);
  expect(bins.reduce((sum, { closed }) => sum + closed, 0)).toBe(1003);
  expect(bins.every(({ observed }) => observed === 1)).toBe(true);
  const predicted = bins.map((bin) => bin.predicted);
  expect(predicted).toEqual([...predicted].sort((a, b) => a - b));
  expect(calibrationOf(new Float64Array(5).fill(0.5), new Uint8Array(5))).toEqual([
    { closed: 5, won: 0, predicted: 0.5, observed: 0 },
  ]);
});
