/** Room that the card keeps from the window's edges and from the chip, in px. */
const edge = 8;
const gap = 6;

type Size = { readonly width: number; readonly height: number };
type Box = Pick<DOMRectReadOnly, 'top' | 'bottom' | 'left' | 'right'>;

/**
 * Where the card goes: under the chip, over it where there is no room below; it starts where the chip starts, in
 * reading direction, and never leaves the window.
 */
export function placeBeside(
  chip: Box,
  card: Size,
  window: Size,
  rightToLeft: boolean,
): { readonly top: number; readonly left: number } {
  const below = chip.bottom + gap;
  const above = chip.top - gap - card.height;
  const fitsBelow = below + card.height + edge <= window.height;
  const start = rightToLeft ? chip.right - card.width : chip.left;
  return {
    top: clamp(fitsBelow || above < edge ? below : above, window.height - card.height - edge),
    left: clamp(start, window.width - card.width - edge),
  };
}

/** True while any of the chip can be seen. */
export function isInWindow(chip: Box, window: Size): boolean {
  return chip.bottom > 0 && chip.right > 0 && chip.top < window.height && chip.left < window.width;
}

function clamp(wanted: number, most: number): number {
  return Math.max(edge, Math.min(wanted, most));
}
