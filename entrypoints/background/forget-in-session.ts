import { browser } from 'wxt/browser';
import type { PanelWish } from '@/lib/messaging/tab-state';

/**
 * Takes out of what is kept for the browser session what is about people who were erased: wishes to show them, and what was
 * typed into the address bar, whoever it named. What an open page shows is told anew by that page for as long as it is open.
 */
export async function forgetInSession(leadIds: readonly string[]): Promise<void> {
  const gone = new Set(leadIds);
  const kept = await browser.storage.session.get(null);
  const keys = Object.entries(kept).flatMap(([key, value]) => {
    const isWish = key.startsWith('panel:') && gone.has((value as PanelWish).leadId ?? '');
    return isWish || key.startsWith('typed:') ? [key] : [];
  });
  if (keys.length > 0) await browser.storage.session.remove(keys);
}
