/** A follow-up clock that runs: until `dueAt` somebody has to accept, or to get in touch. */
export type FollowUp = {
  readonly of: 'acceptance' | 'contact';
  readonly startedAt: number;
  readonly dueAt: number;
  /** As long as was agreed; with `working`, 24 are the same time on the next working day. */
  readonly hours: number;
  /** True where it runs in working time only. */
  readonly working: boolean;
};

/**
 * A follow-up clock that ran. `met`: what it asked for was done in time, or the lead went where nobody waits any more.
 * `passed-on`: time was left when the lead got another owner, whose own clock began.
 */
export type PastFollowUp = Pick<FollowUp, 'of' | 'startedAt' | 'dueAt'> & {
  readonly endedAt: number;
  readonly result: 'met' | 'breached' | 'passed-on';
  /** From start to end in ms: by the clock, and in working time; null where no working time was agreed. */
  readonly elapsed: number;
  readonly worked: number | null;
};
