import type { FileState } from './keep-state';

const day = 86_400_000;

/**
 * Whether the user is to be reminded to save a file outside the browser: removing the extension removes all that it holds,
 * its own backups too.
 * @param leads of the user's own; with none there is nothing to lose
 * @param now wall time in ms
 */
export function isFileOld({ saved, remindAfterDays }: FileState, leads: number, now: number): boolean {
  return leads > 0 && (saved === null || now - saved.at >= remindAfterDays * day);
}
