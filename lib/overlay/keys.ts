import type { Handling } from './handling-door';
import type { Hosts } from './hosts';
import type { Page } from './page';

/**
 * Takes keys that are pressed in our hosts before the page sees them, so that a mail page's shortcuts (`e` archives,
 * `#` deletes) never fire from a chip. The window's capture phase comes first; what the browser itself does with a
 * key (Tab, Enter on a button) stays as it is.
 * @param handling what keys do in our hosts; Escape closes its card from anywhere
 */
export function takeKeys(
  page: Page,
  hosts: Hosts,
  signal: AbortSignal,
  handling: () => Handling | null,
): void {
  // Whose press was ours, the release is ours too, wherever the focus has gone meanwhile.
  const down = new Set<string>();
  const listen = (event: KeyboardEvent): void => {
    const { type, code, key, target, isTrusted } = event;
    const pressed = isTrusted && type === 'keydown';
    const closed = pressed && key === 'Escape' && handling()?.close() === true;
    const released = type === 'keyup' && down.delete(code);
    if (!closed && !released && !hosts.isOurs(target)) return;
    event.stopImmediatePropagation();
    if (!pressed) return;
    down.add(code);
    if (closed || (target && handling()?.takeKey(event, target))) event.preventDefault();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    page.window.addEventListener(type, listen, { capture: true, signal });
}
