import { logProblem } from '@/lib/log';

/** The part of Chromium's side panel API that is used; Firefox has none (its sidebar opens by shortcut). */
type SidePanel = {
  open(where: { readonly tabId: number }): Promise<void>;
};

function sidePanel(): SidePanel | undefined {
  const { chrome } = globalThis as { readonly chrome?: { readonly sidePanel?: SidePanel } };
  return chrome?.sidePanel;
}

/**
 * Opens the panel beside a tab. Must be called in the same turn as the click's message: the browser forgets the
 * click at the first await.
 * @returns false where this browser cannot open it by click
 */
export async function openPanelBeside(tabId: number): Promise<boolean> {
  const panel = sidePanel();
  if (!panel) return false;
  try {
    await panel.open({ tabId });
    return true;
  } catch (error) {
    logProblem('panel', 'did not open', error);
    return false;
  }
}

/**
 * Opens the panel for a menu's entry or a shortcut: there Firefox opens its sidebar as well, of the whole window. Must be
 * called in the same turn as the event.
 */
export async function openPanelFor(tabId: number): Promise<boolean> {
  const { browser } = globalThis as {
    readonly browser?: { readonly sidebarAction?: { readonly open: () => Promise<void> } };
  };
  if (sidePanel() || !browser?.sidebarAction) return openPanelBeside(tabId);
  try {
    await browser.sidebarAction.open();
    return true;
  } catch (error) {
    logProblem('panel', 'did not open', error);
    return false;
  }
}
