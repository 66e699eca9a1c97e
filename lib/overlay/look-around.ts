import type { PageSeen } from '@/lib/messaging/page-seen';
import type { Ladders, SiteAdapter } from '@/lib/sites/site-adapter';
import { pagePeople } from './page-people';

/**
 * What a page that is nobody's mailbox shows just now, as scripts that stay there would tell it.
 * @param own selectors of the user's own for the adapter's site
 */
export function lookAround(adapter: SiteAdapter, document: Document, url: URL, own?: Ladders): PageSeen {
  const reading = adapter.read(document, url, { ownAddresses: [], ...(own ? { rungs: own } : {}) });
  const { state, places, recognised, rungs } = reading.health;
  return {
    site: adapter.id,
    account: '',
    view: reading.view,
    mailbox: null,
    confirmed: true,
    ...pagePeople(reading, adapter),
    health: { state, places, recognised, rungs },
  };
}
