import { attribute, queryFirst, textOf } from '@/lib/sites/dom';
import type { SeenPerson } from '@/lib/sites/site-adapter';
import { COUNTED, SUBJECT, TIME } from './rungs';
import { lastingIdOf, type Thread } from './threads';

/** A thread with the people in it. */
export type PeopledThread = { readonly thread: Thread; readonly people: readonly SeenPerson[] };

/**
 * Threads that show a conversation which a row above shows already (several inboxes on one page do that).
 * @param peopled all threads of the page, in its order
 * @returns the earlier thread by the later one
 */
export function findDuplicates(peopled: readonly PeopledThread[]): ReadonlyMap<Thread, Thread> {
  const earlierByLater = new Map<Thread, Thread>();
  for (const alike of groupByPeople(peopled).values()) {
    if (alike.length < 2) continue;
    const firstBySign = new Map<string, Thread>();
    for (const thread of alike) {
      const signs = signsOf(thread);
      const first = signs.map((sign) => firstBySign.get(sign)).find((found) => found !== undefined);
      if (first !== undefined) earlierByLater.set(thread, first);
      for (const sign of signs) firstBySign.set(sign, first ?? thread);
    }
  }
  return earlierByLater;
}

function groupByPeople(peopled: readonly PeopledThread[]): ReadonlyMap<string, readonly Thread[]> {
  const threadsByPeople = new Map<string, Thread[]>();
  for (const { thread, people } of peopled) {
    const key = people.map((person) => person.email ?? person.name).join(' ');
    const threads = threadsByPeople.get(key);
    if (threads === undefined) threadsByPeople.set(key, [thread]);
    else threads.push(thread);
  }
  return threadsByPeople;
}

/**
 * By what one conversation is told from another of the same people: Gmail's lasting id alone decides. On pages
 * without one: the same label element, or the same subject at the same minute with the same count of messages (two
 * mails of one minute may well share a subject; the snippet would tell, but it is the body's text and not read).
 */
function signsOf(thread: Thread): string[] {
  const id = lastingIdOf(thread);
  if (id !== undefined) return [`id ${id}`];
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
