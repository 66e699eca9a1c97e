import { attribute, queryFirst, textOf } from '@/lib/sites/dom';
import type { SeenPerson } from '@/lib/sites/site-adapter';
import { SUBJECT, TIME } from './rungs';
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
    const firstByConversation = new Map<string, Thread>();
    for (const thread of alike) {
      const conversation = conversationOf(thread);
      if (conversation === null) continue;
      const first = firstByConversation.get(conversation);
      if (first === undefined) firstByConversation.set(conversation, thread);
      else earlierByLater.set(thread, first);
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

/** Gmail's lasting id; on pages without one, subject and full time together. Null: cannot be told. */
function conversationOf(thread: Thread): string | null {
  const id = lastingIdOf(thread);
  if (id !== undefined) return `id ${id}`;
  const subject = firstIn(thread, SUBJECT);
  const time = firstIn(thread, TIME);
  const words = subject && textOf(subject);
  const when = time && attribute(time, 'title');
  return words && when ? `${when} ${words}` : null;
}

function firstIn(thread: Thread, selector: string): Element | null {
  return thread.rows.map((row) => queryFirst(row, selector)).find((element) => element !== null) ?? null;
}
