import type { CSSProperties } from 'react';
import type { Box } from './drawn';

/** A box of the layout as a place on the sheet, by the direction in which lines of text run. */
export function placeOf({ x, y, width, height }: Box): CSSProperties {
  return {
    insetInlineStart: `${x}rem`,
    insetBlockStart: `${y}rem`,
    inlineSize: `${width}rem`,
    blockSize: `${height}rem`,
  };
}
