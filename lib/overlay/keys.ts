import type { Hosts } from './hosts';
import type { Page } from './page';

/** A key pressed in one of our hosts. True: it was ours, the browser does nothing more with it. */
export type KeyTaker = (event: KeyboardEvent, host: EventTarget) => boolean;

/**
 * Takes keys that are pressed in our hosts before the page sees them, so that a mail page's shortcuts (`e` archives,
 * `#` deletes) never fire from a chip. The window's capture phase comes first; what the browser itself does with a
 * key (Tab, Enter on a button) stays as it is.
 * @param onKey asked for `keydown` in one of our hosts
 * @param onEscape asked for Escape anywhere; true where it closed something
 */
export function takeKeys(
  page: Page,
  hosts: Hosts,
  signal: AbortSignal,
  onKey: KeyTaker,
  onEscape: () => boolean,
): void {
  const listen = (event: KeyboardEvent): void => {
    if (!event.isTrusted) {
      if (hosts.isOurs(event.target)) event.stopImmediatePropagation();
      return;
    }
    if (event.type === 'keydown' && event.key === 'Escape' && onEscape()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if (!hosts.isOurs(event.target) || event.target === null) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && onKey(event, event.target)) event.preventDefault();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    page.window.addEventListener(type, listen, { capture: true, signal });
}
