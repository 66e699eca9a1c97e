import { defineContentScript } from 'wxt/utils/define-content-script';
import { send } from '@/lib/messaging/send';
import { takeHandling } from '@/lib/overlay/handling-door';
import { startOverlay } from '@/lib/overlay/start-overlay';
import { gmail } from '@/lib/sites/gmail/adapter';
import { watchPage } from '@/lib/sites/observe';

/**
 * Chips beside the people in Gmail. The background registers it while the site is switched on, and injects it into
 * tabs that are open already, so it may arrive where an older copy runs.
 */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  registration: 'runtime',
  main() {
    startOverlay({
      adapter: gmail,
      watch: watchPage,
      document,
      signal: takeOver(),
      send,
      now: () => Date.now(),
      account: accountOf(location.pathname),
      loadHandling: async () => {
        if (takeHandling() === null) await send('loadHandling', null);
        return takeHandling();
      },
    });
  },
});

/**
 * Ends the copy that ran here before, through this isolated world's own global: no page can see or do that. A copy
 * whose extension was replaced lives in another world, and notices by itself.
 */
function takeOver(): AbortSignal {
  const world = globalThis as { [slot]?: AbortController };
  world[slot]?.abort();
  world[slot] = new AbortController();
  return world[slot].signal;
}

const slot: unique symbol = Symbol.for('stageside.gmail') as never;

/** `/mail/u/1/` is the browser's second account; without a number it is the first. */
function accountOf(path: string): string {
  return /\/u\/(\d+)/u.exec(path)?.[1] ?? '0';
}
