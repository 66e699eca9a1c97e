import { send } from '@/lib/messaging/send';
import { watchPage } from '@/lib/sites/observe';
import type { SiteAdapter } from '@/lib/sites/site-adapter';
import { takeHandling } from './handling-door';
import type { PeopleOf } from './page-people';
import { startOverlay } from './start-overlay';
import { takeOver } from './take-over';

/**
 * Chips beside the people of the page that this content script runs in. The background registers scripts while their
 * sites are on, and injects them into tabs that are open already, so one may arrive where an older copy runs.
 * @param peopleOf whom such pages are about
 * @param account which of the browser's accounts the page belongs to, as the site numbers them; empty: it has none
 */
export function startOnPage(adapter: SiteAdapter, peopleOf: PeopleOf, account: string): void {
  const signal = takeOver();
  if (window !== window.parent) sayWhenGone(signal);
  startOverlay({
    adapter,
    peopleOf,
    watch: watchPage,
    document,
    signal,
    send,
    now: () => Date.now(),
    account,
    loadHandling: async () => {
      if (takeHandling() === null) await send('loadHandling', null);
      return takeHandling();
    },
  });
}

/** Nobody else notices a frame that is taken out of its page. */
function sayWhenGone(signal: AbortSignal): void {
  const say = (): void => void send('frameGone', null).catch(() => undefined);
  window.addEventListener('pagehide', say, { signal });
}
