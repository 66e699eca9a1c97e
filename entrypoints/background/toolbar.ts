import { browser } from 'wxt/browser';
import { stageById } from '@/lib/funnel/definition/definition';
import { stageNow } from '@/lib/funnel/log/lead';
import { profileKey } from '@/lib/funnel/person/profile';
import { siteOf } from '@/lib/sites/hosts';
import { leadsOfPeople } from '@/lib/store/reads/leads';
import { countCameBack } from '@/lib/store/reads/came-back';
import { countWaiting } from '@/lib/store/reads/waiting';
import { logProblem } from '@/lib/log';
import type { OpenSpace, Spaces } from './spaces';
import { seenIn } from './tabs';

/** Above this the badge would not be read any more. */
const mostCounted = 99;

/**
 * The toolbar badge: the stage code of the tab's person where it is one lead, else how many leads wait for me. Never
 * throws: a badge that could not be drawn is drawn at the next change.
 * @param tabId the tab whose own badge may have changed; null: none in particular
 */
export async function refreshBadge(spaces: Spaces, tabId: number | null): Promise<void> {
  try {
    const opened = await spaces.open('main');
    if (!opened.ok) return;
    await browser.action.setBadgeText({ text: await waitingText(spaces, opened.value) });
    if (tabId === null) return;
    const code = await stageCode(spaces, opened.value, tabId);
    await setOwnBadge(tabId, code);
  } catch (error) {
    logProblem('badge', 'was not drawn', error);
  }
}

/** @param text null: the tab's own badge is taken away and the common one shows; Firefox refuses a missing text */
async function setOwnBadge(tabId: number, text: string | null): Promise<void> {
  // The types are Chromium's and know of no null; its documentation does.
  await browser.action.setBadgeText({ tabId, text: text as string });
}

async function waitingText(spaces: Spaces, space: OpenSpace): Promise<string> {
  const { me } = await spaces.settings(space);
  const now = Date.now();
  const waiting = await countWaiting(space.db, { userId: me.id, role: me.role, now });
  // What came back has a list of its own, for marketing; it waits all the same.
  const count = waiting + (me.role === 'sales' ? 0 : await countCameBack(space.db, now));
  return count === 0 ? '' : count > mostCounted ? `${mostCounted}+` : String(count);
}

async function stageCode(spaces: Spaces, space: OpenSpace, tabId: number): Promise<string | null> {
  const people = (await keysSeen(tabId)) ?? (await keysOfAddress(spaces, space, tabId));
  if (people.length === 0) return null;
  const found = await leadsOfPeople(space.db, people);
  const leads = new Map(found.flat().map((lead) => [lead.id, lead]));
  const [lead] = leads.values();
  if (leads.size !== 1 || !lead) return null;
  return stageById(space.definition, stageNow(space.definition, lead, Date.now())).code;
}

/** Keys of the people whom the page shows; null: nothing of it was read. */
async function keysSeen(tabId: number): Promise<readonly (readonly string[])[] | null> {
  const seen = await seenIn(tabId);
  if (seen === null) return null;
  return seen.confirmed ? seen.people.map(({ keys }) => keys).filter((keys) => keys.length > 0) : [];
}

/** Whom a page is about by its address alone: a profile on a site that is on, though nothing on it was read. */
async function keysOfAddress(
  spaces: Spaces,
  space: OpenSpace,
  tabId: number,
): Promise<readonly (readonly string[])[]> {
  // It may be closed by now.
  const url = (await browser.tabs.get(tabId).catch(() => undefined))?.url;
  const key = url === undefined ? null : profileKey(url);
  if (url === undefined || key === null) return [];
  const site = siteOf(new URL(url));
  const { sites } = await spaces.settings(space);
  return site !== null && sites.includes(site) ? [[key]] : [];
}
