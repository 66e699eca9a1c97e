import type { StageTone } from '@/lib/funnel/definition/tone';

/** How a shape is filled, so that shapes are told apart without colour: strokes in a square of 8 px. */
export const patternStrokes = {
  solid: null,
  open: '',
  rising: 'M-2 2 2-2M-2 10 10-2M6 10l4-4',
  falling: 'M-2 6l4 4M-2-2 10 10M6-2l4 4',
  dots: 'M2 2h.01M6 6h.01',
  across: 'M0 2h8M0 6h8',
  upright: 'M2 0v8M6 0v8',
  grid: 'M0 4h8M4 0v8',
} as const;

export type Pattern = keyof typeof patternStrokes;

export const patterns = Object.keys(patternStrokes) as readonly Pattern[];

/** The side of a pattern's square, in px. */
export const patternSize = 8;

/** What a shape looks like: whose colours, and which pattern. */
export type Look = { readonly tone: StageTone | 'accent'; readonly pattern: Pattern };

/** The tokens of a look's colours: light and dark follow by themselves. */
export function lookColours({ tone }: Look): { readonly ink: string; readonly fill: string } {
  return tone === 'accent'
    ? { ink: 'var(--accent)', fill: 'var(--accent-soft)' }
    : { ink: `var(--tone-${tone}-ink)`, fill: `var(--tone-${tone}-fill)` };
}

/** How strokes of a pattern are drawn, in px. */
export function strokeWidthOf(pattern: Pattern): number {
  return pattern === 'dots' ? 2.6 : pattern === 'grid' ? 1 : 1.6;
}
