import type { Hazard } from '@/lib/metrics/estimate/hazard';
import type { Counted, Share } from './counted';

/** Shares at which a time is told. */
export const quantileShares = [0.25, 0.5, 0.75, 0.9] as const;
export type QuantileShare = (typeof quantileShares)[number];

/** Times at which curves are told in tables, in their unit. */
export const toldTimes = { day: [7, 14, 30, 60, 90, 180, 365], hour: [1, 4, 24, 48, 72, 168] } as const;

/** A Kaplan-Meier estimate. Times in days, or in hours where it says so. */
export type TimeCurve = {
  readonly unit: 'day' | 'hour';
  readonly n: number;
  /** That were over, and that were not: censored. */
  readonly events: number;
  readonly censored: number;
  /** Smallest time by which at least this share is over; undefined: never reached. */
  readonly quantiles: Readonly<Record<QuantileShare, number | undefined>>;
  /**
   * Steps of the curve, thinned to some two hundred that keep its shape, with the last before each of `toldTimes`: from
   * `at` on, the share `left` is not over. Before the first it is 1.
   */
  readonly at: readonly number[];
  readonly left: readonly number[];
  /** Ends of the 95 % interval of `left`, step by step (`shareBand`); undefined where nobody is left. */
  readonly low: readonly (number | undefined)[];
  readonly high: readonly (number | undefined)[];
  /** What was over by then, step by step: counted, so that with what goes on it says another share than `left`. */
  readonly over: readonly Counted[];
};

/** Ages of open stays, in days; undefined where there are none. */
export type Ages = {
  readonly median: number | undefined;
  readonly ninetieth: number | undefined;
  readonly oldest: number | undefined;
};

/** Stays by their length: those from `from` days on and below `below`. */
export type Band = {
  readonly from: number;
  /** Null: without end. */
  readonly below: number | null;
  /** That were over in so long, and that are that old and open. */
  readonly over: Counted;
  readonly open: Counted;
};

/** Stays in a stage that began in the period; each return is a stay of its own. */
export type StageTime = {
  readonly stage: string;
  readonly stays: Counted;
  readonly over: Counted;
  readonly open: Counted;
  /** Entered and left at the same instant: reached, but no stay. */
  readonly skipped: Counted;
  readonly curve: TimeCurve;
  /** Median and 90th percentile of those that are over, in days: too short, as the long ones are missing. */
  readonly naive: { readonly median: number | undefined; readonly ninetieth: number | undefined };
  readonly ages: Ages;
  readonly bands: readonly Band[];
};

export type TimeFigures = {
  /** Stages in which work goes on or waits; outcomes are none. */
  readonly stages: readonly StageTime[];
  /** From being added to the first win, of the leads added in the period. */
  readonly toWin: {
    readonly curve: TimeCurve;
    readonly naive: StageTime['naive'] & { readonly mean: number | undefined };
    readonly won: Counted;
    readonly open: Counted;
    /** How the chance to be won fades. */
    readonly hazard: Hazard;
    /** The same week by week with the leads: won in it, of those not won before it and seen so long. */
    readonly weeks: readonly (Share & { readonly week: number })[];
  };
};
