import type { Roving } from '@/lib/overlay/roving';

/**
 * Moves the focus among the chips of a list: up and down from chip to chip, left and right (by reading direction)
 * along a chip's buttons.
 * @returns true where the key is one of these
 */
export function moveAmongChips(roving: Roving, event: KeyboardEvent, host: EventTarget): boolean {
  const order = roving.inOrder();
  const at = order.findIndex((view) => view.host.element === host);
  const view = order[at];
  const way = isBare(event) ? ways[event.key] : undefined;
  if (view === undefined || way === undefined) return false;
  const buttons = view.buttons();
  const button = buttons.findIndex((one) => one === view.host.root.activeElement);
  const reads = buttons[0] && getComputedStyle(buttons[0]).direction;
  const along = reads === 'rtl' ? -way.along : way.along;
  const next = order[at + way.between] ?? view;
  roving.stopAt(next);
  (next === view ? (buttons[button + along] ?? buttons[button]) : next.buttons()[0])?.focus();
  return true;
}

const ways: Readonly<Record<string, { readonly between: number; readonly along: number } | undefined>> = {
  ArrowUp: { between: -1, along: 0 },
  ArrowDown: { between: 1, along: 0 },
  ArrowLeft: { between: 0, along: -1 },
  ArrowRight: { between: 0, along: 1 },
};

/** Keys with a modifier are the browser's or the system's. */
function isBare({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return !(altKey || ctrlKey || metaKey || shiftKey);
}
