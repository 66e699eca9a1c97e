import { logProblem } from '@/lib/log';
import { wishForPanel } from '@/lib/messaging/tab-state';

/** Chromium's side panel and Firefox's sidebar, as far as they are used here. */
type Panels = {
  readonly chrome?: {
    readonly sidePanel?: { readonly open: (where: { readonly tabId: number }) => Promise<void> };
  };
  readonly browser?: { readonly sidebarAction?: { readonly open: () => Promise<void> } };
};

/**
 * Opens the panel beside a tab, on a lead if one is named, and closes the popup. The browser opens it for a click
 * only: nothing may be awaited before.
 * @returns false where this browser did not open it
 */
export async function openPanel(tabId: number | null, leadId: string | null): Promise<boolean> {
  const { chrome, browser } = globalThis as Panels;
  try {
    if (chrome?.sidePanel && tabId !== null) await chrome.sidePanel.open({ tabId });
    else if (browser?.sidebarAction) await browser.sidebarAction.open();
    else return false;
  } catch (error) {
    logProblem('popup', 'the panel did not open', error);
    return false;
  }
  if (tabId !== null && leadId !== null) await wishForPanel(tabId, { leadId, intent: 'show' });
  window.close();
  return true;
}
