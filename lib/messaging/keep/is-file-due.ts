import type { FileState, ScheduledState, ScheduleState } from './keep-state';

const day = 86_400_000;
const hour = 3_600_000;
/** By so much a clock may be behind without being one that was set back: a page's own, looked at once a minute, or a corrected one. */
const leeway = 300_000;

/**
 * When the next file is to be saved by itself; wall ms. Each is due so many days after the one before, less an hour, so that
 * a browser which is opened at the same time each day does not miss every other; the first at once.
 */
export function nextFileAt(schedule: NonNullable<ScheduleState>, { files, sameAt }: ScheduledState): number {
  const last = Math.max(files[0]?.at ?? 0, sameAt ?? 0);
  return last === 0 ? schedule.since : last + schedule.everyDays * day - hour;
}

/**
 * Whether a file is to be saved now. What went wrong is tried again after an hour; whether the browser lets us write by now
 * is asked each time.
 * @param now wall time in ms
 */
export function isFileDue(
  schedule: NonNullable<ScheduleState>,
  scheduled: ScheduledState,
  now: number,
): boolean {
  const { trouble, files, sameAt } = scheduled;
  // Further off than it can be: the clock was set back.
  const isAhead = Math.max(files[0]?.at ?? 0, sameAt ?? 0, trouble?.at ?? 0) > now + leeway;
  if (isAhead) return true;
  if (trouble !== null && trouble.type !== 'Lapsed' && now < trouble.at + hour) return false;
  return now >= nextFileAt(schedule, scheduled);
}

/**
 * Whether a reminder is due that no file can be saved by itself until the user allows it: one is due, and the reminder was
 * not put away within the time from one file to the next.
 * @param now wall time in ms
 */
export function isScheduleLapsed(
  schedule: NonNullable<ScheduleState>,
  scheduled: ScheduledState,
  { putOffAt = 0 }: FileState,
  now: number,
): boolean {
  if (scheduled.id !== schedule.id || scheduled.trouble?.type !== 'Lapsed') return false;
  return isFileDue(schedule, scheduled, now) && now - putOffAt >= schedule.everyDays * day;
}
