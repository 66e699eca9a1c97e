import type { MessageType } from '@/lib/messaging/protocol';
import type { Sender } from '@/lib/messaging/receive';
import { topFrame } from '@/lib/messaging/tab-seen';
import { ownSiteId, siteAt, siteById } from '@/lib/sites/hosts';
import type { Spaces } from './spaces';
import { isHere } from './tabs';
import { settingsNow } from './who-is-here';

/**
 * May our script on this page ask this? Where nothing is to be marked (any more) it may still ask how things stand: that
 * is how it learns that it is to go, and it learns nothing else.
 */
export async function mayAsk(spaces: Spaces, type: MessageType, sender: Sender): Promise<boolean> {
  return type === 'siteState' || (await siteOnFor(spaces, sender)) !== null;
}

/**
 * The site by which a page may be marked now: one that is on, one of the user's own, or the page on which they asked once
 * for people; null: none. Frames only where no adapter knows the site: the others read the page itself.
 */
export async function siteOnFor(spaces: Spaces, sender: Sender): Promise<string | null> {
  const site = await siteOnAt(spaces, sender);
  return sender.frameId === topFrame || site === ownSiteId ? site : null;
}

async function siteOnAt(spaces: Spaces, { url, tabId }: Sender): Promise<string | null> {
  const settings = await settingsNow(spaces);
  if (!settings) return null;
  const site = siteAt(url, settings.ownSites);
  const known = site === null ? null : siteById(site);
  const isOn =
    known === null
      ? site !== null
      : settings.sites.includes(known.id) && (!known.isQuiet || settings.chips.includes(known.id));
  if (isOn) return site;
  return (await isHere(tabId, url)) ? (site ?? ownSiteId) : null;
}
