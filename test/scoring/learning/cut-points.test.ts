import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPoints } from '@/lib/scoring/learning/cut-points';

const cut = (numbers: readonly number[], fewest = 3): readonly number[] =>
  cutPoints(Float64Array.from(numbers), fewest).cuts;

// No negative zero: zero is no number that is cut.
const anyNumber = fc
  .oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((number) => number + 0);

describe('the ranges of a number', () => {
  test('are fifths where numbers differ', () => {
    const { cuts, middles } = cutPoints(
      Float64Array.from({ length: 100 }, (_, at) => at + 1),
      5,
    );
    expect(cuts).toEqual([20, 40, 60, 80]);
    expect(middles).toEqual([10, 30, 50, 70, 90]);
  });

  test('keep equal numbers together', () => {
    expect(cut([1, 1, 1, 1, 1, 1, 2, 2, 3, 4])).toEqual([1, 2, 3]);
  });

  test('let a frequent number stand alone, where enough lie before it', () => {
    const often = Array.from({ length: 96 }, () => 999);
    expect(cut([1, 2, 3, 4, ...often], 4)).toEqual([4]);
    expect(cut([1, 2, 3, 4, ...often], 5)).toEqual([]);
  });

  test('are one where there is nothing to tell apart', () => {
    expect(cutPoints(new Float64Array(0), 3)).toEqual({ cuts: [], middles: [null] });
    expect(cut([7, 7, 7])).toEqual([]);
  });

  test('do not depend on the order in which numbers come', () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 60 }), (held) => {
        expect(cutPoints(Float64Array.from(held), 3)).toEqual(cutPoints(Float64Array.from(held).sort(), 3));
      }),
    );
    const many = Float64Array.from({ length: 5000 }, (_, at) => (at * 7919) % 1237);
    expect(cutPoints(many.slice(), 30)).toEqual(cutPoints(many.toSorted().toReversed(), 30));
  });

  test('are at most five, ascend, and hold numbers each', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
          {
            minLength: 1,
          },
        ),
        (held) => {
          const sorted = Float64Array.from(held).sort();
          const { cuts, middles } = cutPoints(sorted, 3);
          expect(cuts.length).toBeLessThanOrEqual(4);
          expect(middles).toHaveLength(cuts.length + 1);
          for (const [at, top] of [...cuts, Infinity].entries()) {
            const bottom = cuts[at - 1] ?? -Infinity;
            expect(top).toBeGreaterThan(bottom);
            expect(sorted.some((number) => number > bottom && number <= top)).toBe(true);
          }
        },
      ),
    );
  });
});
