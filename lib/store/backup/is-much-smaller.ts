/**
 * Whether a backup is not to take the place of an older one by itself: it holds nobody where the newest that is kept
 * holds somebody, or less than half of whom that one holds. A store loses its leads by a fault far more often than by
 * wish; whoever wishes it says so, and the backup is made. Invented leads do not count.
 */
export function isMuchSmaller(leads: number, kept: number): boolean {
  return kept > 0 && leads * 2 < kept;
}
