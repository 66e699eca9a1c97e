import { toneLooks } from '@/lib/tones';

/** Shapes of ours beside the tones' own; filled paths in a 12 x 12 box. */
export const ownGlyphs = {
  // Three dots in a row.
  several: 'M.6 4.6h2.8v2.8H.6zM4.6 4.6h2.8v2.8H4.6zM8.6 4.6h2.8v2.8H8.6z',
  // A plus.
  stranger: 'M5 1.4h2V5h3.6v2H7v3.6H5V7H1.4V5H5z',
  // A tick.
  accept: 'M4.5 10.4.8 6.7l1.5-1.5 2.2 2.2 5.3-5.3 1.5 1.5z',
} as const;

/** Every shape as a class: chips draw theirs by clipping, which takes no element of its own. */
export const glyphsCss = Object.entries({ ...toneLooks, ...ownGlyphs })
  .map(
    ([name, look]) =>
      `.glyph-${name}{--glyph:path(evenodd,"${typeof look === 'string' ? look : look.glyph}")}`,
  )
  .join('');
