import type { PageSeen } from '@/lib/messaging/protocol';
import { adapterFor } from '@/lib/sites/registry';
import { pagePeople } from './page-people';

/**
 * What a page shows just now, as a script that stays there would tell it. Mailboxes are left to theirs: whose they are
 * has to be confirmed first.
 * @returns null for a mailbox
 */
export function lookAround(document: Document, url: URL): PageSeen | null {
  const adapter = adapterFor(url);
  if (adapter.mailboxOf) return null;
  const reading = adapter.read(document, url, { ownAddresses: [] });
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
