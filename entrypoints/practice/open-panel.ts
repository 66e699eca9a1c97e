import { logProblem } from '@/lib/log';
import { send } from '@/lib/messaging/send';

/** Firefox's sidebar, as far as it is used here. */
type Firefox = {
  readonly browser?: { readonly sidebarAction?: { readonly open: () => Promise<void> } };
};

/**
 * Opens the panel beside the practice inbox. Firefox opens its sidebar only for the page that was clicked and in the
 * click's own turn: nothing may be awaited before. Chromium's panel is opened by the background.
 * @returns false where this browser did not open it
 */
export async function openPanel(): Promise<boolean> {
  const { browser } = globalThis as Firefox;
  if (!browser?.sidebarAction) return (await send('openPanel', { leadId: null, intent: 'show' })).opened;
  try {
    await browser.sidebarAction.open();
    return true;
  } catch (error) {
    logProblem('practice', 'the panel did not open', error);
    return false;
  }
}
