import { browser } from 'wxt/browser';
import type { PageAnnouncement } from './announcement';

const storeMoved: PageAnnouncement['type'] = 'storeMoved';

/**
 * Calls back whenever another database comes into use, as after a restore.
 * @returns ends it
 */
export function hearStoreMoved(callback: () => void): () => void {
  const onMessage = (message: unknown, sender: { readonly id?: string | undefined }): undefined => {
    if (sender.id !== browser.runtime.id) return;
    const told = (message as { readonly announcement?: { readonly type?: unknown } } | null)?.announcement;
    if (told?.type === storeMoved) callback();
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}
