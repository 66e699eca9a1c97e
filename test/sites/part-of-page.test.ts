import { expect, test } from 'vitest';
import { isPartOfPage } from '@/lib/sites/part-of-page';

type Frame = { readonly origin: string; readonly sandbox?: boolean };

/** The innermost of windows that lie in each other, the page first; between two origins browsers let nobody look. */
function innermost(page: Frame, ...frames: readonly Frame[]): Window {
  let around = Object.assign({} as { parent: unknown }, { location: page, frameElement: null });
  around.parent = around;
  for (const { origin, sandbox = false } of frames) {
    const outside = around;
    const isForeign = outside.location.origin !== origin;
    const blocked = new Proxy(
      {},
      {
        get: () => {
          throw new Error('Blocked a frame');
        },
      },
    );
    around = {
      location: { origin },
      parent: isForeign ? blocked : outside,
      frameElement: (isForeign
        ? null
        : { hasAttribute: (name: string) => sandbox && name === 'sandbox' }) as never,
    };
  }
  return around as unknown as Window;
}

const mail = { origin: 'https://mail.example' };
const foreign = { origin: 'https://ads.example' };

test('the page itself is part of it, and so are frames of its own origin, however deep', () => {
  expect(isPartOfPage(innermost(mail))).toBe(true);
  expect(isPartOfPage(innermost(mail, mail))).toBe(true);
  expect(isPartOfPage(innermost(mail, mail, mail))).toBe(true);
});

test('a frame of another origin is not, nor is one of the page’s own within it, nor the page within another’s', () => {
  expect(isPartOfPage(innermost(mail, foreign))).toBe(false);
  expect(isPartOfPage(innermost(mail, foreign, mail))).toBe(false);
  expect(isPartOfPage(innermost(foreign, mail))).toBe(false);
  expect(isPartOfPage(innermost(foreign, mail, mail))).toBe(false);
});

test('what a page keeps apart from itself is not: that is where letters lie', () => {
  expect(isPartOfPage(innermost(mail, { ...mail, sandbox: true }))).toBe(false);
  expect(isPartOfPage(innermost(mail, { ...mail, sandbox: true }, mail))).toBe(false);
});

test('a frame without an address of its own is not', () => {
  // `about:blank` and `srcdoc`: the page may look into them, their address names no origin.
  const blank = innermost(mail, mail);
  expect(isPartOfPage(Object.assign(blank, { location: { origin: 'null' } }))).toBe(false);
});
