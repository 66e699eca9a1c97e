import { browser } from 'wxt/browser';
import { mayHaveMail } from '@/lib/funnel/hand-off/mail-offer';
import type { ThreadSeen } from '@/lib/funnel/hand-off/next-step-offer';
import { threadOf, type MessageSeen } from '@/lib/funnel/hand-off/message-seen';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { messageSeen } from '@/lib/messaging/schemas';
import { practiceAccount, practiceMailbox } from '@/lib/samples/practice-account';
import { leadsOfPeople } from '@/lib/store/reads/leads';
import type { Spaces } from './spaces';
import { rememberThread } from './tabs';

/**
 * Looks at the conversation that a tab shows, and keeps who wrote its newest message. Only where one of its people is a
 * lead of whom such a message could be noted, or that it could lead further: nothing is injected into any other page.
 */
export async function lookAtThread(spaces: Spaces, tabId: number, seen: PageSeen): Promise<void> {
  // The practice inbox tells by itself.
  if (seen.account === practiceAccount) return;
  await rememberThread(tabId, await threadIn(spaces, tabId, seen));
}

/** What the practice inbox says that it shows: its mailbox is the user's own there. */
export async function rememberPracticeThread(tabId: number, newest: MessageSeen | null): Promise<void> {
  await rememberThread(tabId, newest && threadOf(newest, [practiceMailbox]));
}

async function threadIn(spaces: Spaces, tabId: number, seen: PageSeen): Promise<ThreadSeen | null> {
  if (!seen.confirmed || seen.view !== 'thread' || seen.people.length === 0) return null;
  const opened = await spaces.open('main');
  if (!opened.ok) return null;
  const { db } = opened.value;
  const leads = await leadsOfPeople(
    db,
    seen.people.map((person) => person.keys),
  );
  if (!leads.flat().some(mayHaveMail)) return null;
  const newest = await readNewest(tabId);
  const { me } = await spaces.settings(opened.value);
  return newest && threadOf(newest, [...me.addresses, ...(seen.mailbox === null ? [] : [seen.mailbox])]);
}

/** What `thread.ts` reads on the page; checked, as it comes out of somebody else's. */
async function readNewest(tabId: number): Promise<MessageSeen | null> {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: ['/thread.js'] });
  const read = messageSeen.safeParse(answer?.result);
  return read.success ? read.data : null;
}
