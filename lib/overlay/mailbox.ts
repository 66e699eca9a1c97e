import { queryFirst } from '@/lib/sites/dom';
import type { Page } from './page';

/** The mailbox that a page belongs to, as far as it says so: pages that show no address keep the last one. */
export type Mailbox = {
  readonly latest: () => string | null;
  /** Looks again: something on the page changed. */
  readonly look: () => void;
};

/**
 * Watches for the page to say whose mailbox it is; the tab's title often says it after the rows are there.
 * @param read what the page says now
 * @param onOther hears of a mailbox that differs from the one before
 */
export function watchMailbox(
  page: Page,
  signal: AbortSignal,
  read: () => string | null,
  onOther: (mailbox: string) => void,
): Mailbox {
  let latest = read();
  const look = (): void => {
    const now = read();
    if (now === null || now === latest || signal.aborted) return;
    latest = now;
    onOther(now);
  };
  const observer = new MutationObserver(look);
  const head = queryFirst(page.document, 'head');
  if (head !== null) observer.observe(head, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return { latest: () => latest, look };
}
