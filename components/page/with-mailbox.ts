import { normalAddress } from '@/lib/funnel/person/address';
import type { Settings } from '@/lib/funnel/settings';

/**
 * The settings after a mailbox was confirmed: one more address of the user's own, and which browser account it is.
 * @param page the site and the account (`0`) on whose pages the mailbox was seen
 * @returns what changes; null where the text is no address
 */
export function withMailbox(
  settings: Pick<Settings, 'me' | 'accounts'>,
  mailbox: string,
  page: { readonly site: string; readonly account: string },
): Partial<Settings> | null {
  const address = normalAddress(mailbox);
  if (address === null) return null;
  const { me, accounts } = settings;
  return {
    me: { ...me, addresses: [...new Set([...me.addresses, address])] },
    accounts: { ...accounts, [`${page.site}/${page.account}`]: address },
  };
}
