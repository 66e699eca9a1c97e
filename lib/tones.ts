import type { StageTone } from '@/lib/funnel/definition/tone';

/** Text and ground of a tone in one colour scheme. */
export type Shade = { readonly ink: string; readonly fill: string };

/**
 * How a tone looks. The glyph is a filled path (even-odd) in a 12 x 12 box: no two tones share a silhouette, so that
 * stages are told apart without colour.
 */
export type ToneLook = { readonly light: Shade; readonly dark: Shade; readonly glyph: string };

const disc = 'M6 .8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 6 .8z';

/**
 * One look for each tone, shared by the product's own pages (as custom properties in components/tokens.css) and the
 * overlay's own sheet. Ink on fill keeps at least 4.5 : 1, ink on a page's ground at least 3 : 1.
 */
export const toneLooks: Readonly<Record<StageTone, ToneLook>> = {
  // A dash: nothing goes on.
  idle: {
    light: { ink: '#59625f', fill: '#eceeed' },
    dark: { ink: '#aab3b0', fill: '#2b3130' },
    glyph: 'M1.5 4.6h9v2.8h-9z',
  },
  // A ring: known, nothing in it yet.
  new: {
    light: { ink: '#2b5a88', fill: '#e2edf8' },
    dark: { ink: '#9cc4ec', fill: '#1f3347' },
    glyph: `${disc}M6 2.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4z`,
  },
  // An arrow head: over to you.
  'hand-off': {
    light: { ink: '#874800', fill: '#fdecd0' },
    dark: { ink: '#f2bd6b', fill: '#43300f' },
    glyph: 'M2.2.9 11 6l-8.8 5.1z',
  },
  // Half full: taken on.
  accepted: {
    light: { ink: '#0a625a', fill: '#d9f0ec' },
    dark: { ink: '#6fd1c1', fill: '#12403a' },
    glyph: `${disc}M6 2.4a3.6 3.6 0 0 1 0 7.2z`,
  },
  // A ring around a dot: on target.
  qualified: {
    light: { ink: '#3a47a6', fill: '#e6e8fb' },
    dark: { ink: '#b5bdff', fill: '#2b3166' },
    glyph: `${disc}M6 2.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2zM6 4.1a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8z`,
  },
  // A gem: worth something.
  opportunity: {
    light: { ink: '#782d8d', fill: '#f5e5f8' },
    dark: { ink: '#e0a9ee', fill: '#46234f' },
    glyph: 'M6 .3 11.7 6 6 11.7.3 6z',
  },
  // A star.
  won: {
    light: { ink: '#1c672b', fill: '#dcf2df' },
    dark: { ink: '#8ed79a', fill: '#1c4126' },
    glyph: 'M6 .6l1.62 3.47 3.8.47-2.8 2.61.73 3.76L6 9.05l-3.35 1.86.73-3.76L.58 4.54l3.8-.47z',
  },
  // A cross.
  lost: {
    light: { ink: '#9e2420', fill: '#fbe4e2' },
    dark: { ink: '#f3a7a1', fill: '#512220' },
    glyph: 'M2.9 1.2 6 4.3l3.1-3.1 1.7 1.7L7.7 6l3.1 3.1-1.7 1.7L6 7.7l-3.1 3.1-1.7-1.7L4.3 6 1.2 2.9z',
  },
  // A block: shut.
  closed: {
    light: { ink: '#544f49', fill: '#ebe8e4' },
    dark: { ink: '#c6c0b8', fill: '#38342f' },
    glyph: 'M1.8 1.8h8.4v8.4H1.8z',
  },
  // Two bars: paused.
  parked: {
    light: { ink: '#5c5726', fill: '#efedd6' },
    dark: { ink: '#d5cf92', fill: '#3a3820' },
    glyph: 'M2 1.6h3v8.8H2zM7 1.6h3v8.8H7z',
  },
  // A heart: came back, or speaks for us.
  'after-sale': {
    light: { ink: '#9c225c', fill: '#fce4ee' },
    dark: { ink: '#f5a6c8', fill: '#51213a' },
    glyph: 'M6 11 1.5 6.4a2.9 2.9 0 0 1 0-4.1 2.9 2.9 0 0 1 4.1 0l.4.4.4-.4a2.9 2.9 0 0 1 4.1 4.1z',
  },
};
