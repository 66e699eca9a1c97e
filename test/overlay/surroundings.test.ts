// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isInWindow, placeBeside } from '@/lib/overlay/handling/card-place';
import { themeAround } from '@/lib/overlay/page-theme';

describe('the theme around a chip', () => {
  const around = (html: string): string => {
    document.body.innerHTML = html;
    return themeAround(document.querySelector('i') as Element);
  };

  test.each([
    ['light', '<div style="background-color: rgb(255, 255, 255)"><p><i></i></p></div>'],
    ['dark', '<div style="background-color: rgb(31, 31, 31)"><p><i></i></p></div>'],
    [
      'dark',
      '<div style="background-color: rgb(255, 255, 255)"><p style="background-color: rgb(20, 24, 23)"><i></i></p></div>',
    ],
  ])('is the one of the nearest ground: %s', (theme, html) => {
    expect(around(html)).toBe(theme);
  });

  test('is told by the text where the ground is a picture or a veil', () => {
    const veil = 'background-color: rgba(0, 0, 0, 0.3)';
    expect(around(`<p style="${veil}; color: rgb(232, 234, 237)"><i></i></p>`)).toBe('dark');
    expect(around(`<p style="${veil}; color: rgb(32, 33, 36)"><i></i></p>`)).toBe('light');
  });
});

describe('the place of the card', () => {
  const window = { width: 1000, height: 600 };
  const card = { width: 300, height: 200 };
  const chip = (top: number, left: number) => ({ top, bottom: top + 18, left, right: left + 100 });

  test('is under the chip, from where the chip starts', () => {
    expect(placeBeside(chip(100, 350), card, window, false)).toEqual({ top: 124, left: 350 });
    expect(placeBeside(chip(100, 350), card, window, true)).toEqual({ top: 124, left: 150 });
  });

  test('is over the chip where there is no room below', () => {
    expect(placeBeside(chip(500, 350), card, window, false).top).toBe(294);
  });

  test('never leaves the window', () => {
    expect(placeBeside(chip(100, 950), card, window, false).left).toBe(692);
    expect(placeBeside(chip(300, 10), { width: 300, height: 580 }, window, false)).toEqual({
      top: 12,
      left: 10,
    });
    expect(placeBeside(chip(10, 10), { width: 1200, height: 900 }, window, true)).toEqual({
      top: 8,
      left: 8,
    });
  });

  test('is nowhere once the chip is scrolled away', () => {
    expect(isInWindow(chip(100, 350), window)).toBe(true);
    expect(isInWindow(chip(-40, 350), window)).toBe(false);
    expect(isInWindow(chip(700, 350), window)).toBe(false);
  });
});
