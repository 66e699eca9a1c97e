import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestThreshold } from '@/lib/metrics/suggest-threshold';
import { tellingThresholds } from '@/lib/metrics/telling-thresholds';
import { ThresholdFigures, type AtThreshold, type PastHandOver } from '@/lib/metrics/threshold';

const handOver = (
  interest: number,
  verdict: PastHandOver['verdict'] = 'accepted',
  isFit = true,
): PastHandOver => ({ interest, verdict, isFit });

function figuresOf(past: readonly PastHandOver[]): readonly AtThreshold[] {
  const figures = new ThresholdFigures();
  for (const each of past) figures.addHandOver(each);
  return figures.at(1);
}

const times = (count: number, each: PastHandOver): readonly PastHandOver[] =>
  Array.from({ length: count }, () => each);

describe('the figures of a threshold', () => {
  const figures = figuresOf([
    handOver(12, 'returned'),
    handOver(25),
    handOver(40),
    handOver(40, 'open'),
    handOver(60.9),
    handOver(50, 'returned', false),
    handOver(-3, 'returned'),
  ]);
  const told = (interest: number): readonly (number | undefined)[] => {
    const at = figures[interest];
    return [at?.fit.k, at?.fit.n, at?.all.k, at?.all.n, at?.open];
  };

  it('are those of the hand-overs that reached it, by hand', () => {
    expect(figures.map(({ interest }) => interest)).toEqual(Array.from({ length: 61 }, (_, at) => at));
    expect(told(0)).toEqual([3, 4, 3, 5, 1]);
    expect(told(12)).toEqual([3, 4, 3, 5, 1]);
    expect(told(13)).toEqual([3, 3, 3, 4, 1]);
    expect(told(26)).toEqual([2, 2, 2, 3, 1]);
    expect(told(41)).toEqual([1, 1, 1, 2, 0]);
    // 60.9 points are not 61.
    expect(told(60)).toEqual([1, 1, 1, 1, 0]);
    expect(told(61)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it("carry Wilson's interval: 3 of 4 is 75 %, 30.1 to 95.4", () => {
    expect(figures[0]?.fit).toMatchObject({ rate: 0.75 });
    expect(figures[0]?.fit.low).toBeCloseTo(0.300642, 5);
    expect(figures[0]?.fit.high).toBeCloseTo(0.954413, 5);
  });

  it('count a lead once for every threshold that it rose over, a month', () => {
    const rising = new ThresholdFigures();
    rising.addRise({ from: null, to: 30.2 });
    rising.addRise({ from: 10, to: 45 });
    rising.addRise({ from: 44.5, to: 44.9 });
    rising.addRise({ from: -8, to: -2 });
    rising.addRise({ from: -8, to: 2 });
    const monthly = rising.at(2).map((at) => at.monthly);
    expect(monthly).toHaveLength(46);
    expect([0, 2, 3, 10, 11, 30, 31, 45].map((at) => monthly[at])).toEqual([1, 1, 0.5, 0.5, 1, 1, 0.5, 0.5]);
  });

  it('agree with counting them one by one, and never grow with the threshold', () => {
    const any = fc.record({
      isFit: fc.boolean(),
      interest: fc.integer({ min: -100, max: 1200 }).map((tenths) => tenths / 10),
      verdict: fc.constantFrom('accepted', 'returned', 'open'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (past) => {
        for (const [at, { interest, fit, all, open }] of figuresOf(past).entries()) {
          expect(interest).toBe(at);
          const reached = past.filter((each) => each.interest >= interest);
          const fitting = reached.filter(({ isFit }) => isFit);
          const of = (these: readonly PastHandOver[], verdict: string): number =>
            these.filter((each) => each.verdict === verdict).length;
          expect([fit.k, fit.n - fit.k, open]).toEqual([
            of(fitting, 'accepted'),
            of(fitting, 'returned'),
            of(fitting, 'open'),
          ]);
          expect([all.k, all.n - all.k]).toEqual([of(reached, 'accepted'), of(reached, 'returned')]);
        }
      }),
    );
  });

  it('are those of nobody where nobody was handed over', () => {
    expect(new ThresholdFigures().at(1)).toMatchObject([{ interest: 0, fit: { n: 0, rate: undefined } }]);
  });
});

describe('the threshold that is suggested', () => {
  const mostly = [
    ...times(6, handOver(10, 'returned')),
    ...times(4, handOver(20)),
    ...times(2, handOver(30, 'returned')),
    ...times(20, handOver(35)),
  ];

  it('is the lowest whose acceptance reaches the target', () => {
    // From 11 on 24 of 26 (92 %), from 21 on 20 of 22 (91 %), from 31 on all; from 0 on 24 of 32 (75 %).
    expect(suggestThreshold(figuresOf(mostly), 0.9)).toMatchObject({
      type: 'Lowest',
      at: { interest: 11, fit: { k: 24, n: 26 } },
    });
    expect(suggestThreshold(figuresOf(mostly), 0.95)).toMatchObject({ at: { interest: 31 } });
    expect(suggestThreshold(figuresOf(mostly), 0.7)).toMatchObject({ at: { interest: 0 } });
  });

  it('is none while too few leads that fit were accepted or given back', () => {
    const few = [...times(7, handOver(30)), ...times(50, handOver(30, 'accepted', false))];
    expect(suggestThreshold(figuresOf(few), 0.9)).toEqual({ type: 'TooFew', has: 7, needs: 20 });
    expect(suggestThreshold(figuresOf([]), 0.9)).toEqual({ type: 'TooFew', has: 0, needs: 20 });
  });

  it('is none where only a lucky few reach the target, and says which comes nearest', () => {
    const bad = [
      ...times(15, handOver(10, 'returned')),
      ...times(12, handOver(20)),
      ...times(3, handOver(30, 'returned')),
      ...times(3, handOver(40)),
    ];
    expect(suggestThreshold(figuresOf(bad), 0.9)).toMatchObject({
      type: 'NoneReaches',
      best: { interest: 11, fit: { k: 15, n: 18 } },
    });
  });

  it('is told among about as many others as are asked for', () => {
    const shown = tellingThresholds(figuresOf([handOver(93)]), 10, [7, 45]);
    expect(shown.map(({ interest }) => interest)).toEqual([0, 7, 10, 20, 30, 40, 45, 50, 60, 70, 80, 90]);
    expect(tellingThresholds(figuresOf([]), 10, []).map(({ interest }) => interest)).toEqual([0]);
  });
});
