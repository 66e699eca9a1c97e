import type { Settings } from '@/lib/funnel/settings';
import type { SiteState } from '@/lib/messaging/protocol';
import { siteById } from '@/lib/sites/hosts';

/**
 * How a page of a site that is on may be marked. A mailbox: only where it is one of the user's own, by the address that
 * the page shows, else by what the user said of this browser account.
 */
export function siteState(
  settings: Settings,
  site: string,
  account: string,
  mailbox: string | null,
): SiteState {
  const rungs = settings.rungs[site];
  const given = rungs === undefined ? {} : { rungs };
  const own = settings.me.addresses.map((address) => address.toLowerCase());
  // Nobody's mailbox: there is nothing to confirm.
  if (siteById(site)?.isMail !== true) return { on: true, confirmed: true, ownAddresses: own, ...given };
  // No parser in the worker's first turn: what is not the user's own is nobody's here, address or not.
  const shown = mailbox === null ? null : mailbox.trim().normalize('NFC').toLowerCase();
  const named = settings.accounts[`${site}/${account}`];
  const confirmed = shown === null ? named !== undefined && own.includes(named) : own.includes(shown);
  return { on: true, confirmed, ownAddresses: own, ...given };
}
