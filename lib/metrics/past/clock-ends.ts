import type { PastClock } from './lead-past';

/** What became of a clock, by number. */
export const clockEnds = ['done', 'settled', 'passed-on'] as const satisfies readonly PastClock['end'][];
