import { defineContentScript } from 'wxt/utils/define-content-script';
import { isOrphaned, send } from '@/lib/messaging/send';
import { startOverlay } from '@/lib/overlay/start-overlay';
import { adapterById } from '@/lib/sites/registry';
import { watchPage } from '@/lib/sites/observe';

/**
 * Chips beside the people in Gmail. The background registers it while the site is switched on, and injects it into
 * tabs that are open already, so it may arrive where an older copy runs.
 */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(context) {
    const controller = takeOver();
    // Said on the document, where a page could say it too: only who has nothing to lose any more listens.
    context.onInvalidated(() => {
      if (isOrphaned()) controller.abort();
    });
    startOverlay({
      adapter: adapterById.gmail,
      watch: watchPage,
      document,
      signal: controller.signal,
      send,
      now: () => Date.now(),
      account: accountOf(location.pathname),
    });
  },
});

/** Ends the copy that ran here before, through this isolated world's own global: no page can see or do that. */
function takeOver(): AbortController {
  const world = globalThis as { [slot]?: AbortController };
  world[slot]?.abort();
  world[slot] = new AbortController();
  return world[slot];
}

const slot: unique symbol = Symbol.for('stageside.gmail') as never;

/** `/mail/u/1/` is the browser's second account; without a number it is the first. */
function accountOf(path: string): string {
  return /\/u\/(\d+)/u.exec(path)?.[1] ?? '0';
}
