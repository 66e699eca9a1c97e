import { browser } from 'wxt/browser';
import type { Announcement } from '@/lib/messaging/announcement';

/** Listens to what the background tells open pages, until the signal ends it. Other senders are not heard. */
export function hearAnnouncements(signal: AbortSignal, onHeard: (announcement: Announcement) => void): void {
  const ownId = browser.runtime.id;
  const listen = (message: unknown, sender: { readonly id?: string | undefined }): undefined => {
    if (sender.id === ownId && isAnnounced(message)) onHeard(message.announcement);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(listen);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
}

function isAnnounced(message: unknown): message is { readonly announcement: Announcement } {
  return typeof message === 'object' && message !== null && 'announcement' in message;
}
