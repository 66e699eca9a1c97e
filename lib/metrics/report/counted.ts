import type { Rate } from '@/lib/metrics/rate';

/** Ids of the leads behind a number, each once; found when asked for. */
export type Leads = () => readonly string[];

/**
 * A number with its leads. Of stays, entries, exits and clocks there may be more than leads, as a lead may have several.
 */
export type Counted = { readonly count: number; readonly leads: Leads };

/** `k` of `n` with Wilson's interval, and the leads of both. */
export type Share = Rate & { readonly hits: Leads; readonly base: Leads };

/** A snapshot: `k` by `n` of the same period. May be above 1, as they are not the same leads; undefined where `n` is 0. */
export type Ratio = {
  readonly k: number;
  readonly n: number;
  readonly ratio: number | undefined;
  readonly hits: Leads;
  readonly base: Leads;
};

/**
 * Of the leads that first came into one stage in the period, those that came into the other after it (METRICS.md,
 * cohort conversion).
 */
export type Conversion = Share & {
  readonly from: string;
  readonly to: string;
  /** Null: ever. */
  readonly withinDays: number | null;
  /** Of `n`: not there, and neither won, lost nor closed. */
  readonly open: Counted;
  /** Left out of `n`: so many days have not passed since. */
  readonly young: Counted;
};
