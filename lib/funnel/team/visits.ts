/** How many visits a source brought in a period; never who. Days as `2026-11-30`, both included. */
export type VisitCount = { readonly from: string; readonly to: string; readonly count: number };

/** What is known of the visits that one source brought; `id` is the source. */
export type Visits = {
  readonly id: string;
  /** By first day, then by last; of each period what was said last. */
  readonly counts: readonly VisitCount[];
  readonly updatedAt: number;
};

export function blankVisits(id: string): Visits {
  return { id, counts: [], updatedAt: 0 };
}

/** A period as one word, to tell counts apart by. */
export function periodOf({ from, to }: Pick<VisitCount, 'from' | 'to'>): string {
  return `${from}/${to}`;
}

/** The counts with others in the place of those of the same periods. */
export function countedAnew(
  counts: readonly VisitCount[],
  said: readonly VisitCount[],
): readonly VisitCount[] {
  const byPeriod = new Map([...counts, ...said].map((each) => [periodOf(each), each]));
  return [...byPeriod].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
