import { attribute, closest, matches, nextOf, parentOf, previousOf, queryFirst } from '@/lib/sites/dom';
import { ROW_CLASS } from './rungs';

/** One thread of a list: a row, or two or three of them in the preview pane. */
export type Thread = {
  /** The id of its first row; empty where it has none. */
  readonly id: string;
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
    const id = attribute(first, 'id') ?? '';
    if (id !== '' || !continues(first))
      threads.push({ id, first, rows: rowsFrom(first), index: threads.length });
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
  const threadByElement = new Map<Element, Thread>();
  for (const thread of threads) for (const row of thread.rows) threadByElement.set(row, thread);
  return (element) => {
    const known = threadByElement.get(element);
    if (known !== undefined) return known;
    let row = closest(element, 'tr') ?? parentOf(element);
    while (row !== null && !threadByElement.has(row)) row = parentOf(row);
    const thread = row === null ? undefined : threadByElement.get(row);
    if (thread !== undefined) threadByElement.set(element, thread);
    return thread;
  };
}

function rowsFrom(first: Element): Element[] {
  const rows = [first];
  for (let below = nextOf(first); below !== null && isContinuation(below); below = nextOf(below))
    rows.push(below);
  return rows;
}

function isContinuation(row: Element): boolean {
  return !attribute(row, 'id') && continues(row);
}

function continues(row: Element): boolean {
  return matches(row, ROW_CLASS) && queryFirst(row, '[email]') === null;
}
