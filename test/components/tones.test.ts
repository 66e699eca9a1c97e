import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { stageTones } from '@/lib/funnel/definition/tone';
import { toneLooks } from '@/lib/tones';

const sheet = readFileSync(fileURLToPath(new URL('../../components/tokens.css', import.meta.url)), 'utf8');
const [lightRules = '', darkRules = ''] = sheet.split('@media screen and (prefers-color-scheme: dark)');
const schemes = { light: tokensOf(lightRules), dark: tokensOf(darkRules) };

function tokensOf(rules: string): ReadonlyMap<string, string> {
  return new Map(
    [...rules.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/gu)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  const token = (name: string): string => {
    const value = schemes[scheme].get(name);
    if (value === undefined) throw new Error(`no token ${name}`);
    return value;
  };

  test.each(stageTones)('draws the tone "%s" as the overlay does', (tone) => {
    expect(token(`tone-${tone}-ink`)).toBe(toneLooks[tone][scheme].ink);
    expect(token(`tone-${tone}-fill`)).toBe(toneLooks[tone][scheme].fill);
  });

  test.each(stageTones)('keeps the tone "%s" readable on its ground and on the page', (tone) => {
    const ink = token(`tone-${tone}-ink`);
    expect(contrast(ink, token(`tone-${tone}-fill`))).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['ground', 'surface'])
      expect(contrast(ink, token(ground))).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ...['ground', 'surface', 'sunk', 'hover'].flatMap((ground) => [
      ['text', ground],
      ['text-2', ground],
      ['text-3', ground],
    ]),
    ['accent', 'surface'],
    ['accent', 'ground'],
    ['accent-strong', 'accent-soft'],
    ['text', 'accent-soft'],
    ['text-3', 'accent-soft'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['danger', 'surface'],
    ['danger', 'ground'],
    ['text', 'danger-soft'],
    ['danger', 'accent-soft'],
    ['warn', 'ground'],
    ['warn', 'accent-soft'],
    ['warn', 'warn-soft'],
    ['text', 'warn-soft'],
  ])('writes "%s" on "%s" with the contrast that text needs', (ink = '', ground = '') => {
    expect(contrast(token(ink), token(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['ground', 'surface'])('frames controls and focus visibly on "%s"', (ground) => {
    expect(contrast(token('edge'), token(ground))).toBeGreaterThanOrEqual(3);
    expect(contrast(token('focus'), token(ground))).toBeGreaterThanOrEqual(3);
  });
});

test('tells stages apart by shape alone', () => {
  const glyphs = stageTones.map((tone) => toneLooks[tone].glyph);
  expect(new Set(glyphs).size).toBe(stageTones.length);
});
