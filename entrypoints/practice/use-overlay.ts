import { useEffect } from 'react';
import { logProblem } from '@/lib/log';
import type { MessageType, Reply, Request } from '@/lib/messaging/protocol';
import { send } from '@/lib/messaging/send';
import { createHandling } from '@/lib/overlay/handling/handling';
import { mailPeople } from '@/lib/overlay/mail-people';
import { startOverlay } from '@/lib/overlay/start-overlay';
import { practiceAccount, practiceMailbox } from '@/lib/samples/practice-account';
import { gmail } from '@/lib/sites/gmail/adapter';
import { newestMessage } from '@/lib/sites/gmail/newest-message';
import { watchPage } from '@/lib/sites/observe';
import { gmailUrl } from './address';

/**
 * Runs the adapter and the overlay for Gmail on this page, as the content script does on the real one: chips, card,
 * commands and undo, all in the practice space.
 * @param isReady true once people can be looked up
 */
export function useOverlay(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return undefined;
    const ending = new AbortController();
    startOverlay({
      adapter: gmail,
      peopleOf: mailPeople,
      watch: watchPage,
      document,
      signal: ending.signal,
      send: sendFromPractice,
      now: Date.now,
      account: practiceAccount,
      space: 'practice',
      locate: gmailUrl,
      loadHandling: async () => createHandling,
    });
    return () => ending.abort();
  }, [isReady]);
}

/** The practice mailbox is the user's own by nature, and its site is never switched off: the settings are not asked. */
async function sendFromPractice<Type extends MessageType>(
  type: Type,
  request: Request<Type>,
): Promise<Reply<Type>> {
  if (type === 'pageSeen') void tellThread();
  if (type !== 'siteState') return send(type, request);
  const state: Reply<'siteState'> = { on: true, confirmed: true, ownAddresses: [practiceMailbox] };
  return state;
}

/** What the background reads on the real page by itself, which it may not do on one of the extension's own. */
async function tellThread(): Promise<void> {
  try {
    await send('threadSeen', { newest: newestMessage(document, Date.now()) });
  } catch (error) {
    logProblem('practice', 'the conversation was not told', error);
  }
}
