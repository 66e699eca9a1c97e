import type { Counted, Share } from './counted';

/**
 * Where a stay led. `forward`: further on the way, won included; `back`: to an earlier stage of the way by hand;
 * `aside`: off the way though nobody gave it back, as when its window is over. The ways back are those of DOMAIN.md,
 * section 3; `lost` and `closed` are outcomes.
 */
export const exitWays = [
  'forward',
  'back',
  'aside',
  'returned',
  'recycled',
  'disqualified',
  'lost',
  'closed',
] as const;
export type ExitWay = (typeof exitWays)[number];
/** Exits after which nobody works on it any more: lost there for good. */
export const goodbyes: readonly ExitWay[] = ['disqualified', 'lost', 'closed'];

/** Stays of a stage that ended in the period. */
export type StageExits = {
  readonly stage: string;
  readonly all: Counted;
  /** The headline. */
  readonly forGood: Share;
  readonly ways: readonly (Counted & { readonly way: ExitWay })[];
  /** By the stage that came next. */
  readonly to: readonly (Counted & { readonly stage: string; readonly ways: readonly ExitWay[] })[];
  /** Median and 90th percentile of the stays that led forward, in days. */
  readonly forwardDays: { readonly median: number | undefined; readonly ninetieth: number | undefined };
  /** Left for good sooner than half of those took that went forward: an early exit. */
  readonly early: Counted;
  /** Open for longer than nine of ten of those took that went forward: a long stay. */
  readonly overlong: Counted;
  readonly incidence: ExitTimes;
};

/**
 * When stays that began in the period ended, and how: Aalen-Johansen. Together with those still there the shares are 1 at
 * any time.
 */
export type ExitTimes = {
  /** Steps in days, thinned as those of a `TimeCurve` are. */
  readonly at: readonly number[];
  readonly ways: readonly WayOut[];
};

/** One way out, step by step. */
export type WayOut = {
  readonly way: ExitWay;
  /** The share that went this way by then, and the ends of its 95 % interval (`incidenceBand`). */
  readonly share: readonly number[];
  readonly low: readonly (number | undefined)[];
  readonly high: readonly (number | undefined)[];
  /** The stays that went this way by then. */
  readonly over: readonly Counted[];
  /** All that went this way. */
  readonly went: Counted;
};
