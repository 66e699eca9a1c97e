import { attribute, matches, nextOf, parentOf, previousOf, queryFirst } from '@/lib/sites/dom';
import { ROW_CLASS } from './rungs';

/** One thread of a list: a row, or two or three of them in the preview pane. */
export type Thread = {
  readonly first: Element;
  readonly rows: readonly Element[];
  /** Where the thread's first row stands among the page's. */
  readonly index: number;
};

/**
 * Joins table rows to threads. A row without an id and without an address of its own continues the one above it.
 * @param hits rows in the order of the page
 */
export function groupThreads(hits: readonly Element[]): Thread[] {
  const threads: Thread[] = [];
  for (const first of hits) {
    if (isContinuation(first)) continue;
    const rows = [first];
    for (let below = nextOf(first); below !== null && isContinuation(below); below = nextOf(below))
      rows.push(below);
    threads.push({ first, rows, index: threads.length });
  }
  return threads;
}

/** The first row of the thread that a row belongs to. */
export function firstRowOf(row: Element): Element {
  let first = row;
  for (let above = previousOf(first); above !== null && isContinuation(first); above = previousOf(above)) {
    first = above;
  }
  return first;
}

/**
 * A finder of the thread that an element of a list lies in, for one reading.
 * @returns undefined for what lies in none of the threads
 */
export function threadFinder(threads: readonly Thread[]): (element: Element) => Thread | undefined {
  const threadByRow = new Map<Element, Thread>();
  for (const thread of threads) for (const row of thread.rows) threadByRow.set(row, thread);
  return (element) => {
    for (let at: Element | null = element; at !== null; at = parentOf(at)) {
      const thread = threadByRow.get(at);
      if (thread !== undefined) return thread;
    }
    return undefined;
  };
}

function isContinuation(row: Element): boolean {
  return !attribute(row, 'id') && matches(row, ROW_CLASS) && queryFirst(row, '[email]') === null;
}
