const digits = 9;

/** Later than any date that is kept: what has no time sorts last. */
export const noTime = 36 ** digits - 1;

/** A wall time as nine base-36 digits: sorts as text, up to the year 5188. */
export function sortableTime(time: number | null): string {
  return Math.min(noTime, Math.max(0, Math.trunc(time ?? noTime)))
    .toString(36)
    .padStart(digits, '0');
}

/** The wall time of nine such digits. */
export function timeOfSortable(text: string): number {
  return Number.parseInt(text, 36);
}
