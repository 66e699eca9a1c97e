/** A moment as ISO 8601 tells it, with its zone. @param at wall time in ms */
export function isoTime(at: number): string {
  return new Date(at).toISOString();
}
