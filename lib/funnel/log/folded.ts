import type { LeadEvent } from './event';
import type { Lead } from './lead';

/** What folding a whole log gives beside the lead: which events counted. */
export type Folded = {
  /** Null where the log adds nobody, or adding was undone. */
  readonly lead: Lead | null;
  /** Ids of events without effect: wrong `prev`, a move that is not allowed, nothing to undo. */
  readonly voids: readonly string[];
  /** Ids of events that were undone. */
  readonly undone: readonly string[];
  /** Events that took effect, in order. */
  readonly effective: readonly LeadEvent[];
};

/** What folding the logs of several leads together gives. */
export type FoldedPeople = Omit<Folded, 'lead'> & {
  /** By id, those that stand by themselves. */
  readonly leads: ReadonlyMap<string, Lead>;
  /** By id of a merged lead the one that it was merged into. */
  readonly into: ReadonlyMap<string, string>;
};
