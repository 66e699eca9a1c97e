import type { Settings } from '@/lib/funnel/settings';
import type { SiteState } from '@/lib/messaging/protocol';

/**
 * May this page carry chips? Only where its mailbox is one of the user's own: by the address that the page shows,
 * else by what the user said of this browser account.
 */
export function siteState(
  settings: Settings,
  site: string,
  account: string,
  mailbox: string | null,
): SiteState {
  if (!settings.sites.includes(site)) return { on: false };
  const own = settings.me.addresses.map((address) => address.toLowerCase());
  // No parser in the worker's first turn: what is not the user's own is nobody's here, address or not.
  const shown = mailbox === null ? null : mailbox.trim().normalize('NFC').toLowerCase();
  const named = settings.accounts[`${site}/${account}`];
  const confirmed = shown === null ? named !== undefined && own.includes(named) : own.includes(shown);
  return { on: true, confirmed, ownAddresses: own };
}
