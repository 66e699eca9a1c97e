import type { MessageType } from '@/lib/messaging/protocol';
import { siteOf } from '@/lib/sites/hosts';
import type { Spaces } from './spaces';
import { settingsNow } from './who-is-here';

/**
 * May our script on this page ask this? On a site that is switched off it may still ask how things stand: that is how
 * it learns that it is to go, and it learns nothing else.
 */
export async function mayAsk(spaces: Spaces, type: MessageType, url: URL): Promise<boolean> {
  const site = siteOf(url);
  if (site === null) return false;
  return type === 'siteState' || (await settingsNow(spaces))?.sites.includes(site) === true;
}
