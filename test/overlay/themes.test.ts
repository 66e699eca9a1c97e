import { describe, expect, test } from 'vitest';
import { surfaces, surfacesCss } from '@/lib/overlay/handling/card-theme';
import { tonesCss, type Theme } from '@/lib/overlay/theme';
import { toneLooks } from '@/lib/tones';

const themes: readonly Theme[] = ['light', 'dark'];

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = (hex.match(/[0-9a-f]{2}/giu) ?? [])
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What a button over the fill looks like while hovered: the ink mixed in, as the sheet says. */
function mixed(fill: string, ink: string, share: number): string {
  const parts = (hex: string): number[] =>
    (hex.match(/[0-9a-f]{2}/giu) ?? []).map((pair) => Number.parseInt(pair, 16));
  const inks = parts(ink);
  return parts(fill)
    .map((part, at) => Math.round(part * (1 - share) + (inks[at] ?? 0) * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('');
}

describe.each(themes)('%s theme', (theme) => {
  const { ground, text, quiet, hover, accent, danger, focus, edge, ...rest } = surfaces[theme];

  test.each(Object.entries(toneLooks))(
    'a chip of tone %s can be read (AA), also while hovered',
    (_, look) => {
      const { ink, fill } = look[theme];
      expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, mixed(fill, ink, 0.08))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('the card can be read (AA)', () => {
    for (const ink of [text, quiet, danger]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    for (const ink of [text, quiet]) expect(contrast(ink, hover)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rest['on-accent'], accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(danger, rest['danger-soft'])).toBeGreaterThanOrEqual(4.5);
  });

  test('rings and edges of controls stand out (3 : 1)', () => {
    expect(contrast(focus, ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  });

  test('every colour is in a sheet', () => {
    for (const tone of Object.keys(toneLooks)) expect(tonesCss(theme)).toContain(`.tone-${tone}{`);
    for (const name of Object.keys(surfaces[theme])) expect(surfacesCss(theme)).toContain(`--${name}:`);
  });
});

test('no two tones share a shape: they are told apart without colour', () => {
  const shapes = Object.values(toneLooks).map(({ glyph }) => glyph);
  expect(new Set(shapes).size).toBe(shapes.length);
});
