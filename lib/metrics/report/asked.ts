/** What leads are told apart by; each lead has at most one value of a facet, or, of programmes and rules, several. */
export const facets = ['source', 'programme', 'owner', 'quadrant', 'rule'] as const;
export type Facet = (typeof facets)[number];

/** From a moment on and before another, wall times in ms; null: without an end there. */
export type Period = { readonly from: number | null; readonly to: number | null };

/** What a report is asked. */
export type Asked = {
  /** Cohorts are of the leads that came in it, exits and entries of those that happened in it. */
  readonly period: Period;
  /**
   * Only leads with these values: a source, the id of a programme, a user, a quadrant, the key of a rule; empty: those
   * without any. Absent facets leave nobody out.
   */
  readonly only: Readonly<Partial<Record<Facet, string>>>;
  /**
   * Wall time in ms: what happened later is not known, and whoever came later is not there. Of now it is when the leads
   * were read: what they tell happened by then (`notLater`).
   */
  readonly asOf: number;
  /** A conversion counts within so many days, and only leads old enough for it; null: ever. */
  readonly withinDays: number | null;
  /** Where months begin: as where the report is read, or in UTC. */
  readonly months: 'local' | 'utc';
};
