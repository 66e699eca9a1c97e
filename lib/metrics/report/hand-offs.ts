import type { Signal } from '@/lib/metrics/accountability';
import type { Back } from '@/lib/metrics/hand-overs';
import type { Counted, Share } from './counted';
import type { TimeCurve } from './times';

/** One of the two follow-up clocks, over those that began in the period. */
export type ClockFigures = {
  readonly of: 'acceptance' | 'contact';
  readonly met: Counted;
  readonly breached: Counted;
  /** Neither yet. */
  readonly pending: Counted;
  /** Stopped while there was time, without what it asks for: another owner, put aside, an outcome. */
  readonly passedOn: Counted;
  /** Met of those met or breached. */
  readonly attainment: Share;
  /** Came to what it asks for, in time or not; and not, as far as they have come: what the curve is of. */
  readonly done: Counted;
  readonly waiting: Counted;
  /** From its start to what it asks for, in hours. */
  readonly curve: TimeCurve;
};

export type FollowUpFigures = { readonly acceptance: ClockFigures; readonly contact: ClockFigures };

/** Hand-overs of the period that a signal spoke for: distinct leads, as in `accountability.ts`. */
export type SignalFigures = {
  readonly signal: Signal;
  readonly promoted: Counted;
  readonly accepted: Counted;
  readonly returned: Counted;
  readonly open: Counted;
  readonly left: Counted;
  readonly won: Counted;
  /** Accepted of those accepted or returned: 90 % is the public target. */
  readonly acceptance: Share;
};

export type AcceptanceFigures = {
  readonly all: SignalFigures;
  /** Rules, wishes, kinds, learned points, what decided it, sources, programmes: the most hand-overs first. */
  readonly signals: readonly SignalFigures[];
  /** Why hand-overs came back, and why accepted ones were left later; the most frequent first. */
  readonly returned: readonly (Counted & Back)[];
  readonly left: readonly (Counted & Back)[];
};

/** Leads that came back from a stage, of those that reached it in the period. */
export type RecycleFigures = {
  readonly stage: string;
  /** Reached it, and later were in an earlier stage where work goes on. */
  readonly rate: Share;
  /** Of those, how many came into it again, and how many were won after all. */
  readonly yield: Share;
  readonly won: Share;
};
