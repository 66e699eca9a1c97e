import { attribute, queryAll, queryFirst, textOf, type Root } from '@/lib/sites/dom';
import type { SeenPerson } from '@/lib/sites/site-adapter';
import { COUNTED, SUBJECT, THREAD_ID, TIME } from './rungs';
import type { Thread } from './threads';

/** A thread with the people in it. */
export type PeopledThread = { readonly thread: Thread; readonly people: readonly SeenPerson[] };

/**
 * Threads that show a conversation which a row above shows already (several inboxes on one page do that).
 * @param root the page
 * @param peopled all its threads, in its order
 * @param threadOf finds the thread that an element lies in
 * @returns the earlier thread by the later one
 */
export function findDuplicates(
  root: Root,
  peopled: readonly PeopledThread[],
  threadOf: (element: Element) => Thread | undefined,
): ReadonlyMap<Thread, Thread> {
  const earlierByLater = new Map<Thread, Thread>();
  const idByThread = lastingIds(root, threadOf);
  const nameless = peopled.filter(({ thread }) => !idByThread.has(thread));
  noteRepeats(earlierByLater, idByThread, (id) => [id]);
  for (const threads of groupByPeople(nameless)) {
    if (threads.length > 1) noteRepeats(earlierByLater, new Map(threads.map((one) => [one, one])), signsOf);
  }
  return earlierByLater;
}

/** Of things with a sign in common, the later ones repeat the first. */
function noteRepeats<Mark>(
  earlierByLater: Map<Thread, Thread>,
  markByThread: ReadonlyMap<Thread, Mark>,
  signsOf: (mark: Mark) => readonly string[],
): void {
  const firstBySign = new Map<string, Thread>();
  for (const [thread, mark] of markByThread) {
    const signs = signsOf(mark);
    const first = signs.map((sign) => firstBySign.get(sign)).find((found) => found !== undefined);
    if (first !== undefined) earlierByLater.set(thread, first);
    for (const sign of signs) firstBySign.set(sign, first ?? thread);
  }
}

function groupByPeople(peopled: readonly PeopledThread[]): Iterable<readonly Thread[]> {
  const threadsByPeople = new Map<string, Thread[]>();
  for (const { thread, people } of peopled) {
    const key = people.map((person) => person.email ?? person.name).join(' ');
    const threads = threadsByPeople.get(key);
    if (threads === undefined) threadsByPeople.set(key, [thread]);
    else threads.push(thread);
  }
  return threadsByPeople.values();
}

/** Gmail's own id of each conversation, the same in every list; absent on old pages. */
function lastingIds(
  root: Root,
  threadOf: (element: Element) => Thread | undefined,
): ReadonlyMap<Thread, string> {
  const idByThread = new Map<Thread, string>();
  for (const element of queryAll(root, THREAD_ID)) {
    const thread = threadOf(element);
    const id = attribute(element, 'data-legacy-thread-id');
    if (thread !== undefined && id) idByThread.set(thread, id);
  }
  return idByThread;
}

/**
 * By what one conversation is told from another of the same people where Gmail gives no lasting id: the same label
 * element, or the same subject at the same minute with the same count of messages (two mails of one minute may well
 * share a subject; the snippet would tell, but it is the body's text and not read).
 */
function signsOf(thread: Thread): string[] {
  const label = attribute(thread.first, 'aria-labelledby');
  const words = [firstIn(thread, SUBJECT), firstIn(thread, COUNTED)].map((found) => found && textOf(found));
  const time = firstIn(thread, TIME);
  const when = time && attribute(time, 'title');
  const isCounted = /\d/u.test(words[1] ?? '');
  return [
    ...(label === null ? [] : [`label ${label}`]),
    ...(words[0] && when && isCounted ? [`words ${when} ${words.join(' ')}`] : []),
  ];
}

function firstIn(thread: Thread, selector: string): Element | null {
  return thread.rows.map((row) => queryFirst(row, selector)).find((element) => element !== null) ?? null;
}
