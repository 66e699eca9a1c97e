import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPlacements, aucFrom, aucOf } from '@/lib/scoring/learning/auc';

const side = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 2, maxLength: 25 });

describe('the area under the curve', () => {
  test('is the share of pairs in the right order, ties counting half', () => {
    fc.assert(
      fc.property(side, side, (won, lost) => {
        const right = won.flatMap((a) => lost.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
        const share = right.reduce((sum, each) => sum + each, 0) / right.length;
        const outcome = Uint8Array.from([...won.map(() => 1), ...lost.map(() => 0)]);
        const auc = aucOf(Float64Array.from([...won, ...lost]), outcome);
        expect(auc.value).toBeCloseTo(share, 12);
        expect(auc.low).toBeLessThanOrEqual(auc.value);
        expect(auc.high).toBeGreaterThanOrEqual(auc.value);
      }),
    );
  });

  test("has DeLong's interval", () => {
    // Placements by hand: won 1, 0.75, 1, 0.5 (mean .8125, variance .0572917); lost 1, 1, .75, .5 (the same).
    const auc = aucOf(Float64Array.of(5, 3.5, 6, 2.5, 1, 2, 3, 4), Uint8Array.of(1, 1, 1, 1, 0, 0, 0, 0));
    const error = Math.sqrt(0.057_291_667 / 4 + 0.057_291_667 / 4);
    expect(auc.value).toBe(0.8125);
    expect(auc.low).toBeCloseTo(0.8125 - 1.959_964 * error, 6);
    expect(auc.high).toBe(1);
  });

  test('is compared within each part that was held out, as models of parts are not alike', () => {
    // The second model is sure of all its leads, the first of none; both put the won lead first.
    const scores = Float64Array.of(0.2, 0.1, 0.9, 0.8);
    const outcome = Uint8Array.of(1, 0, 1, 0);
    const placements = new Float64Array(4);
    addPlacements(scores, outcome, Int32Array.of(0, 1), placements);
    addPlacements(scores, outcome, Int32Array.of(2, 3), placements);
    expect(aucFrom(placements, outcome).value).toBe(1);
    expect(aucOf(scores, outcome).value).toBe(0.75);
  });

  test('is not known where all ended alike', () => {
    expect(aucOf(Float64Array.of(0.1, 0.2), Uint8Array.of(1, 1))).toEqual({ value: 0.5, low: 0, high: 1 });
    expect(aucOf(Float64Array.of(0.1, 0.2), Uint8Array.of(0, 1))).toEqual({ value: 1, low: 0, high: 1 });
  });
});
