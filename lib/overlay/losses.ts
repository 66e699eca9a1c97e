import type { Hosts } from './hosts';
import type { Timers } from './timers';

/** After a loss, in ms: the page may be in the middle of drawing the place anew, and the adapter reads it then. */
const rest = 60;

/**
 * Notices that the page took chips out of places that it kept: it draws the inside of a row anew without saying that
 * anybody in it changed.
 * @param onLost gets the hosts that are still outside after a moment
 * @param onStir hears of any change beside a chip
 */
export function watchLosses(
  hosts: Hosts,
  timers: Timers,
  signal: AbortSignal,
  onLost: (lost: readonly Node[]) => void,
  onStir: () => void,
): { readonly watch: (parent: Element) => void } {
  const lost = new Set<Node>();
  const observer = new MutationObserver((records) => {
    onStir();
    const waiting = lost.size > 0;
    for (const { removedNodes } of records)
      for (const node of removedNodes) if (hosts.isOurs(node)) lost.add(node);
    if (waiting || lost.size === 0) return;
    timers.after(rest, () => {
      const outside = [...lost].filter((node) => node.parentNode === null);
      lost.clear();
      onLost(outside);
    });
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return { watch: (parent) => observer.observe(parent, { childList: true }) };
}
