import { useEffect } from 'react';
import { send, UnreachableError } from '@/lib/messaging/send';

/** When a page is read after it came up, in ms: sites that build themselves show people late. */
const looks = [300, 1200, 3000, 7000];

/**
 * Has the page of a tab read while a page of ours is open beside it: on sites that stay untouched, where no script of
 * ours tells what they show. Anew at every new address, then a few times while the page builds itself.
 * @param url the tab's address; null: there is nothing to read
 */
export function useLook(tabId: number | null, url: string | null): void {
  useEffect(() => {
    if (tabId === null || url === null) return undefined;
    const look = (): void => {
      send('lookAtPage', { tabId, mark: false }).catch((error: unknown) => {
        if (!(error instanceof UnreachableError)) throw error;
      });
    };
    const timers = looks.map((after) => setTimeout(look, after));
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [tabId, url]);
}
