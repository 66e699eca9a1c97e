import { attribute, closest, matches, nextOf, parentOf, previousOf, queryFirst } from '@/lib/sites/dom';
import { CONTINUATION, THREAD_ID } from './rungs';

/** One thread of a list: a row, or two or three of them in the preview pane. */
export type Thread = { readonly first: Element; readonly rows: readonly Element[] };

/**
 * Joins table rows to threads. A row without an id and without an address of its own continues the one above it.
 * @param hits rows in the order of the page
 */
export function groupThreads(hits: readonly Element[]): Thread[] {
  return hits.filter((row) => !isContinuation(row)).map((first) => ({ first, rows: rowsFrom(first) }));
}

/** The first row of the thread that a row belongs to. */
export function firstRowOf(row: Element): Element {
  let first = row;
  for (let above = previousOf(first); above !== null && isContinuation(first); above = previousOf(above))
    first = above;
  return first;
}

/**
 * A finder of the thread that an element of a list lies in, for one reading.
 * @returns undefined for what lies in none of the threads
 */
export function threadFinder(threads: readonly Thread[]): (element: Element) => Thread | undefined {
  const threadByRow = new Map(threads.flatMap((thread) => thread.rows.map((row) => [row, thread] as const)));
  return (element) => {
    for (let at: Element | null = element; at !== null; at = parentOf(at)) {
      const thread = threadByRow.get(at);
      if (thread !== undefined) return thread;
    }
    return undefined;
  };
}

/** The id by which a thread is named: its first row's, else Gmail's lasting one. */
export function threadIdOf(thread: Thread): string | undefined {
  const id = attribute(thread.first, 'id');
  return id === null || id === '' ? lastingIdOf(thread) : id;
}

/** Gmail's own id of the conversation, the same in every list; absent on old pages. */
export function lastingIdOf(thread: Thread): string | undefined {
  const marked = thread.rows.map((row) => queryFirst(row, THREAD_ID)).find((element) => element !== null);
  return (marked && attribute(marked, 'data-legacy-thread-id')) ?? undefined;
}

function rowsFrom(first: Element): Element[] {
  const rows = [first];
  for (let below = nextOf(first); below !== null && isContinuation(below); below = nextOf(below))
    rows.push(below);
  return rows;
}

function isContinuation(row: Element): boolean {
  return matches(row, CONTINUATION) && queryFirst(row, '[email]') === null && closest(row, 'table') !== null;
}
