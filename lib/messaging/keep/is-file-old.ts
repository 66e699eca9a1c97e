import type { FileState } from './keep-state';

const day = 86_400_000;

/**
 * Whether the last file that the user saved is so old that a reminder is due: so many days after it, or after it was seen that
 * nothing has changed since, after the first backup where there is none, and after the reminder was put away.
 * @param now wall time in ms
 */
export function isFileOld(
  { saved, since, putOffAt, sameAt, remindAfterDays }: FileState,
  now: number,
): boolean {
  const from = Math.max(saved?.at ?? since ?? now, sameAt ?? 0, putOffAt ?? 0);
  return remindAfterDays > 0 && now - from >= remindAfterDays * day;
}
