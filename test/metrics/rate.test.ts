import { describe, expect, test } from 'vitest';
import { isTooFew, rateOf } from '@/lib/metrics/rate';
import { suggestedPoints } from '@/lib/metrics/suggested-points';

describe('a rate', () => {
  test('of nobody is undefined, not 0', () => {
    expect(rateOf(0, 0)).toEqual({ k: 0, n: 0, rate: undefined, low: undefined, high: undefined });
  });

  test('has the interval that Wilson gives, by hand for 1 of 2', () => {
    // Middle (0.5 + z²/4) / (1 + z²/2) = 0.5; reach z · sqrt(0.125 + z²/16) / (1 + z²/2) = 0.405469.
    const { rate, low, high } = rateOf(1, 2);
    expect(rate).toBe(0.5);
    expect(low).toBeCloseTo(0.094531, 6);
    expect(high).toBeCloseTo(0.905469, 6);
  });

  test('stays within none and all at both ends', () => {
    expect(rateOf(0, 7)).toMatchObject({ rate: 0, low: 0 });
    expect(rateOf(7, 7)).toMatchObject({ rate: 1, high: 1 });
    expect(rateOf(0, 7).high).toBeLessThan(1);
    expect(rateOf(7, 7).low).toBeGreaterThan(0);
  });

  test('is said from ten on', () => {
    expect(isTooFew(rateOf(5, 9))).toBe(true);
    expect(isTooFew(rateOf(5, 10))).toBe(false);
  });
});

describe('points', () => {
  test('double the odds by twenty: 3.1 times as often is 33', () => {
    expect(suggestedPoints(rateOf(310, 1000), rateOf(100, 1000))).toBe(33);
    expect(suggestedPoints(rateOf(200, 1000), rateOf(100, 1000))).toBe(20);
    expect(suggestedPoints(rateOf(100, 1000), rateOf(200, 1000))).toBe(-20);
  });

  test('are not suggested where the intervals overlap, or too few tell', () => {
    expect(suggestedPoints(rateOf(4, 12), rateOf(20, 100))).toBeNull();
    expect(suggestedPoints(rateOf(9, 9), rateOf(1, 1000))).toBeNull();
  });

  test('are not suggested where one side was never won: no number of points says that', () => {
    expect(suggestedPoints(rateOf(0, 500), rateOf(200, 500))).toBeNull();
    expect(suggestedPoints(rateOf(200, 500), rateOf(0, 500))).toBeNull();
    expect(suggestedPoints(rateOf(0, 0), rateOf(5, 50))).toBeNull();
  });
});
