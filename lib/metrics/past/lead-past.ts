import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import type { DealValue } from '@/lib/funnel/person/deal-value';
import type { Signal } from '@/lib/metrics/accountability';
import type { Back } from '@/lib/metrics/hand-overs';

/** Something that held from a moment on, until another; null: it still does. Wall times in ms. */
export type Held<Value> = {
  readonly value: Value;
  readonly from: number;
  readonly to: number | null;
};

/** A stage that a lead came into. It was there until it came into the next one. */
export type PastStay = {
  readonly stage: string;
  readonly at: number;
  /** The funnel was changed, or nobody knows what came before: how long the stay before it was is not known. */
  readonly isBreak: boolean;
};

/** A hand-over by marketing, and when what became of it did; null: not yet. */
export type PastHandOver = {
  readonly at: number;
  readonly takenAt: number | null;
  /** Came back so that it is no acceptance: before it was taken, or as a return. */
  readonly returned: (Back & { readonly at: number }) | null;
  /** Put aside or ruled out once it had been taken. */
  readonly left: (Back & { readonly at: number }) | null;
  readonly wonAt: number | null;
  /** What spoke for it, by the scoring of today. */
  readonly signals: readonly Signal[];
};

/** A follow-up clock. */
export type PastClock = {
  readonly of: 'acceptance' | 'contact';
  readonly from: number;
  readonly due: number;
  /** When it ended, one way or another; null: it runs. */
  readonly endedAt: number | null;
  /** How: what it asks for was done, the lead went where nobody waits any more, or somebody else has to see to it. */
  readonly end: 'done' | 'settled' | 'passed-on' | null;
};

/**
 * What reports know of one lead: its past, plain, with the time of each thing, so that a report as of any day can leave
 * out what happened later. Wall times in ms. Of the day of reading it holds the quadrant of whoever was never handed over,
 * and, where a clock was set back, that day in place of a later one (`notLater`).
 */
export type LeadPast = {
  readonly id: string;
  readonly addedAt: number;
  /** In the order in which they were; the first is where it began. */
  readonly stays: readonly PastStay[];
  /** Each time that it was given back. */
  readonly backs: readonly (Back & { readonly at: number })[];
  readonly handOvers: readonly PastHandOver[];
  readonly clocks: readonly PastClock[];
  /** What they did, or talked with us about, by id of its kind: the first time. */
  readonly did: readonly { readonly kind: string; readonly at: number }[];
  readonly source: string | null;
  readonly programmes: readonly Held<string>[];
  readonly owners: readonly Held<string>[];
  /** As it was handed over; of whoever never was, where it stands. */
  readonly quadrants: readonly Held<Quadrant>[];
  readonly values: readonly Held<DealValue>[];
};
