import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aalenJohansen } from '@/lib/metrics/estimate/aalen-johansen';
import { weeklyHazard } from '@/lib/metrics/estimate/hazard';
import { kaplanMeier, quantileOf, shareOver } from '@/lib/metrics/estimate/kaplan-meier';
import { percentile } from '@/lib/metrics/estimate/percentile';
import { incidenceBand, shareBand } from '@/lib/metrics/estimate/share-band';
import { thin } from '@/lib/metrics/estimate/thin';
import { sortOrder } from '@/lib/metrics/past/sort-order';
import { wilson } from '@/lib/metrics/wilson';
import { runs } from '@/test/chance';

const lengths = fc.array(fc.nat(20), { maxLength: 30 });
const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

describe('Kaplan and Meier', () => {
  it('is the product of what was left at each time, by definition', () => {
    fc.assert(
      fc.property(lengths, lengths, (events, censored) => {
        const { at, left } = kaplanMeier(ascending(events), ascending(censored));
        const all = [...events, ...censored];
        const times = [...new Set(events)].toSorted((a, b) => a - b);
        expect([...at]).toEqual(times);
        for (const [step, time] of times.entries()) {
          const share = times
            .filter((each) => each <= time)
            .map(
              (each) => 1 - events.filter((it) => it === each).length / all.filter((it) => it >= each).length,
            )
            .reduce((product, factor) => product * factor, 1);
          expect(left[step]).toBeCloseTo(share, 12);
          expect(shareOver({ at, left }, time)).toBeCloseTo(1 - share, 12);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('is the plain share where nothing is censored, and has no median where too much is', () => {
    const survival = kaplanMeier(Float64Array.of(1, 2, 2, 5), new Float64Array());
    expect([...survival.left]).toEqual([0.75, 0.25, 0]);
    expect(quantileOf(survival, 0.25)).toBe(1);
    expect(quantileOf(survival, 0.5)).toBe(2);
    const open = kaplanMeier(Float64Array.of(1), Float64Array.of(9, 9, 9));
    expect(quantileOf(open, 0.5)).toBeUndefined();
    expect(shareOver(open, 0.5)).toBe(0);
  });
});

describe('the interval of a curve', () => {
  it('is what others have of the remissions of Freireich and others (Blood 21, 1963, 699-716)', () => {
    const { at, left, spread } = kaplanMeier(
      Float64Array.of(6, 6, 6, 7, 10, 13, 16, 22, 23),
      Float64Array.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    );
    const told = [...at].map((time, step) => {
      const share = left[step] ?? 0;
      const { low = 0, high = 0 } = shareBand(share, spread[step] ?? 0);
      const error = share * Math.sqrt(spread[step] ?? 0);
      return [time, ...[share, error, low, high].map((each) => each.toFixed(4))];
    });
    // With standard errors and log-log limits, as tables of it print them.
    expect(told).toEqual([
      [6, '0.8571', '0.0764', '0.6197', '0.9516'],
      [7, '0.8067', '0.0869', '0.5631', '0.9228'],
      [10, '0.7529', '0.0963', '0.5032', '0.8894'],
      [13, '0.6902', '0.1068', '0.4316', '0.8491'],
      [16, '0.6275', '0.1141', '0.3675', '0.8049'],
      [22, '0.5378', '0.1282', '0.2678', '0.7468'],
      [23, '0.4482', '0.1346', '0.1881', '0.6801'],
    ]);
  });

  it('is, on the scale of log(-log), as far to either side as Greenwood says', () => {
    fc.assert(
      fc.property(lengths, lengths, (events, censored) => {
        const { at, left, spread } = kaplanMeier(ascending(events), ascending(censored));
        const all = [...events, ...censored];
        for (const [step, share] of left.entries()) {
          const { low, high } = shareBand(share, spread[step] ?? 0);
          if (share === 0) {
            expect([low, high]).toEqual([undefined, undefined]);
            continue;
          }
          // The sum of p / (n (1 - p)) over the times, each share p counted anew.
          const greenwood = [...new Set(events)]
            .filter((time) => time <= (at[step] ?? 0))
            .map((time) => {
              const atRisk = all.filter((it) => it >= time).length;
              const ends = events.filter((it) => it === time).length / atRisk;
              return ends / (atRisk * (1 - ends));
            })
            .reduce((sum, each) => sum + each, 0);
          const error = Math.sqrt(greenwood) / Math.abs(Math.log(share));
          const scale = (value: number | undefined): number => Math.log(-Math.log(value ?? -1));
          expect(scale(low) - scale(share)).toBeCloseTo(1.959963984540054 * error, 8);
          expect(scale(share) - scale(high)).toBeCloseTo(1.959963984540054 * error, 8);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('Aalen and Johansen', () => {
  it('tells where a share has grown enough, and how it was at the moments that are asked for', () => {
    const events = Float64Array.from({ length: 1000 }, (_, at) => at);
    const causes = Int32Array.from(events, (time) => time % 2);
    const all = aalenJohansen(events, causes, new Float64Array(), 2);
    const some = aalenJohansen(events, causes, new Float64Array(), 2, {
      finest: 0.1,
      upTo: [-1, 42.5, 600, 5000],
    });
    expect(some.at.length).toBeLessThan(20);
    expect([...some.at]).toEqual(expect.arrayContaining([0, 42, 600, 999]));
    for (const [step, time] of some.at.entries())
      for (const cause of [0, 1]) {
        expect(some.shares[cause]?.[step]).toBe(all.shares[cause]?.[time]);
        expect(some.variances[cause]?.[step]).toBeCloseTo(all.variances[cause]?.[time] ?? -1, 15);
      }
  });

  it('adds up by cause what each time took of what was left, by definition, and all causes to the whole', () => {
    const ends = fc.array(fc.tuple(fc.nat(20), fc.nat(2)), { maxLength: 30 });
    fc.assert(
      fc.property(ends, lengths, (events, censored) => {
        const order = events.toSorted(([a], [b]) => a - b);
        const times = ascending(events.map(([time]) => time));
        const causes = Int32Array.from(order, ([, cause]) => cause);
        const { at, shares } = aalenJohansen(times, causes, ascending(censored), 3);
        const { left } = kaplanMeier(times, ascending(censored));
        const all = [...events.map(([time]) => time), ...censored];
        const sums = [0, 0, 0];
        let before = 1;
        for (const [step, time] of at.entries()) {
          const atRisk = all.filter((each) => each >= time).length;
          for (const cause of [0, 1, 2]) {
            const ended = events.filter(([each, by]) => each === time && by === cause).length;
            sums[cause] = (sums[cause] ?? 0) + before * (ended / atRisk);
            expect(shares[cause]?.[step]).toBeCloseTo(sums[cause] ?? -1, 12);
          }
          before *= 1 - events.filter(([each]) => each === time).length / atRisk;
          const sum = shares.reduce((total, share) => total + (share[step] ?? 0), 0);
          expect(sum + (left[step] ?? 0)).toBeCloseTo(1, 12);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

/** Things that ended at a time, each in one of three ways, and some that did not. */
const anyEnds = fc.array(fc.tuple(fc.nat(20), fc.nat(2)), { maxLength: 30 });

type Ends = readonly (readonly [time: number, cause: number])[];

function incidenceOf(events: Ends, censored: readonly number[]): ReturnType<typeof aalenJohansen> {
  const order = events.toSorted(([a], [b]) => a - b);
  return aalenJohansen(
    Float64Array.from(order, ([time]) => time),
    Int32Array.from(order, ([, cause]) => cause),
    ascending(censored),
    3,
  );
}

describe('the interval of how many end in a way', () => {
  it('is of the variance that the delta method gives, by definition', () => {
    fc.assert(
      fc.property(anyEnds, lengths, (events, censored) => {
        const { at, shares, variances } = incidenceOf(events, censored);
        const all = [...events.map(([time]) => time), ...censored];
        for (const [cause, share] of shares.entries()) {
          // Each time by itself: at risk, ended, ended so, left before it, the share by then.
          let left = 1;
          let sum = 0;
          const times = [...at].map((time) => {
            const atRisk = all.filter((each) => each >= time).length;
            const ended = events.filter(([each]) => each === time).length;
            const so = events.filter(([each, by]) => each === time && by === cause).length;
            const before = left;
            left *= 1 - ended / atRisk;
            sum += (before * so) / atRisk;
            return { atRisk, ended, so, before, by: sum };
          });
          for (const [step, now] of share.entries()) {
            const variance = times
              .slice(0, step + 1)
              .map(({ atRisk, ended, so, before, by }) => {
                const still = atRisk - ended;
                return (
                  (still === 0 ? 0 : ((now - by) ** 2 * ended) / (atRisk * still)) +
                  (before ** 2 * so * (atRisk - so)) / atRisk ** 3 -
                  (2 * (now - by) * before * so) / atRisk ** 2
                );
              })
              .reduce((total, each) => total + each, 0);
            expect(variances[cause]?.[step]).toBeCloseTo(variance, 12);
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('is that of Kaplan and Meier turned round where all end in the same way', () => {
    fc.assert(
      fc.property(lengths, lengths, (events, censored) => {
        const { at, shares, variances } = incidenceOf(
          events.map((time) => [time, 1]),
          censored,
        );
        const { left, spread } = kaplanMeier(ascending(events), ascending(censored));
        expect(at).toHaveLength(left.length);
        for (const [step, share] of left.entries()) {
          const turned = shareBand(share, spread[step] ?? 0);
          const band = incidenceBand(shares[1]?.[step] ?? -1, variances[1]?.[step] ?? -1);
          if (turned.low === undefined || turned.high === undefined)
            expect(band).toEqual({ low: undefined, high: undefined });
          else {
            expect(band.low).toBeCloseTo(1 - turned.high, 9);
            expect(band.high).toBeCloseTo(1 - turned.low, 9);
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('holds the share, stays within 0 and 1, and is wider of fewer', () => {
    fc.assert(
      fc.property(anyEnds, lengths, (events, censored) => {
        const few = incidenceOf(events, censored);
        const many = incidenceOf([...events, ...events, ...events], [...censored, ...censored, ...censored]);
        for (const [cause, share] of few.shares.entries())
          for (const [step, each] of share.entries()) {
            const { low, high } = incidenceBand(each, few.variances[cause]?.[step] ?? -1);
            const narrow = incidenceBand(
              many.shares[cause]?.[step] ?? -1,
              many.variances[cause]?.[step] ?? -1,
            );
            if (low === undefined || high === undefined) {
              expect(narrow).toEqual({ low, high });
              continue;
            }
            expect(low).toBeGreaterThanOrEqual(0);
            expect(low).toBeLessThanOrEqual(each + 1e-12);
            expect(high).toBeGreaterThanOrEqual(each - 1e-12);
            expect(high).toBeLessThanOrEqual(1);
            const width = (narrow.high ?? 1) - (narrow.low ?? 0);
            if (high - low > 1e-9) expect(width).toBeLessThan(high - low);
            else expect(width).toBeLessThan(1e-9);
          }
      }),
      { numRuns: runs(200) },
    );
  });

  it('is as wide as drawing the same people again and again spreads', () => {
    const next = randomFrom(7);
    // Of 150, by chance: what they would come to, and whether they were seen so long.
    const people = Array.from({ length: 150 }, () => {
      const time = Math.floor(-Math.log(1 - next()) * 30);
      const seen = Math.floor(next() * 80);
      return { time: Math.min(time, seen), cause: time <= seen ? Math.floor(next() * 3) : -1 };
    });
    const told = (drawn: typeof people): ReturnType<typeof aalenJohansen> =>
      incidenceOf(
        drawn.filter(({ cause }) => cause !== -1).map(({ time, cause }) => [time, cause]),
        drawn.filter(({ cause }) => cause === -1).map(({ time }) => time),
      );
    const { at, shares, variances } = told(people);
    for (const time of [10, 30, 50]) {
      const drawn = Array.from({ length: 1500 }, () => {
        const again = told(
          people.map(() => people[Math.floor(next() * people.length)] ?? { time, cause: -1 }),
        );
        const step = again.at.findLastIndex((each) => each <= time);
        return again.shares.map((share) => share[step] ?? 0);
      });
      const step = at.findLastIndex((each) => each <= time);
      for (const cause of [0, 1, 2]) {
        const each = drawn.map((share) => share[cause] ?? 0);
        const mean = each.reduce((sum, share) => sum + share, 0) / each.length;
        const variance = each.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (each.length - 1);
        expect(Math.abs(mean - (shares[cause]?.[step] ?? -1))).toBeLessThan(0.01);
        const ratio = Math.sqrt(variance / (variances[cause]?.[step] ?? -1));
        expect(ratio).toBeGreaterThan(0.9);
        expect(ratio).toBeLessThan(1.1);
      }
    }
  });
});

/** Numbers from 0 to 1 that look like chance, the same each time (Park and Miller, CACM 31, 1988, 1192-1201). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('what is drawn of a curve', () => {
  it('keeps both ends, and is nowhere far off', () => {
    const curve = Float64Array.from({ length: 5000 }, (_, step) => Math.exp(-step / 900));
    const steps = thin(curve.length, [curve], [-1, 8, 8, 4998]);
    expect(steps).toEqual(expect.arrayContaining([8, 4998]));
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect([steps[0], steps.at(-1)]).toEqual([0, 4999]);
    expect(steps.length).toBeLessThan(210);
    let kept = 0;
    for (const [step, value] of curve.entries()) {
      while ((steps[kept + 1] ?? Number.POSITIVE_INFINITY) <= step) kept += 1;
      expect(Math.abs(value - (curve[steps[kept] ?? 0] ?? 0))).toBeLessThan(1 / 199);
    }
  });
});

describe('a percentile', () => {
  it('lies between the two nearest, and is nothing of nothing', () => {
    expect(percentile(Float64Array.of(1, 2, 4, 8), 0.5)).toBe(3);
    expect(percentile(Float64Array.of(5), 0.9)).toBe(5);
    expect(percentile(new Float64Array(), 0.5)).toBeUndefined();
  });
});

describe('the chance week by week', () => {
  it('falls by half as often as it was made to', () => {
    const events: number[] = [];
    let left = 1_000_000;
    for (let week = 0; week < 13; week += 1) {
      const ended = Math.round(left * 0.1 * 0.5 ** (week / 2));
      for (let each = 0; each < ended; each += 1) events.push(week * 7 + 1);
      left -= ended;
    }
    const { weeks, halfLifeDays } = weeklyHazard(
      Float64Array.from(events),
      new Float64Array(left).fill(400),
      1,
    );
    expect(weeks[0]).toMatchObject({
      atRisk: 1_000_000,
      won: 100_000,
      hazard: 0.1,
      ...wilson(100_000, 1_000_000),
    });
    expect(halfLifeDays).toBeCloseTo(14, 2);
  });

  it('has no half-life where nothing ended, or it does not fall', () => {
    expect(weeklyHazard(new Float64Array(), Float64Array.of(3), 1).halfLifeDays).toBeUndefined();
    expect(weeklyHazard(Float64Array.of(8), Float64Array.of(3, 30), 1).halfLifeDays).toBeUndefined();
  });
});

describe('the order of numbers', () => {
  it('is that of comparing them, equal ones as they were', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.nat(5),
            fc.maxSafeNat().map((each) => each % 2 ** 48),
          ),
        ),
        (keys) => {
          const order = [...keys.keys()].toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
          expect([...sortOrder(Float64Array.from(keys))]).toEqual(order);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
