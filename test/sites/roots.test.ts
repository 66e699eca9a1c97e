// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closestAcross, hostOf, queryScopes, rememberRoots, rootsUnder } from '@/lib/sites/roots';

/** A host with a shadow root that holds the markup. */
function hostWith(markup: string, { name = 'x-host', isClosed = false } = {}) {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: isClosed ? 'closed' : 'open' });
  root.innerHTML = markup;
  return { host, root };
}

beforeEach(() => {
  document.body.replaceChildren();
});
afterEach(() => vi.unstubAllGlobals());

describe('the roots under a root', () => {
  it('are the root alone where nothing has a shadow', () => {
    document.body.innerHTML = '<p><b>plain</b></p>';
    expect(rootsUnder(document)).toEqual([document]);
  });

  it('are all open ones, however deep, on any element that may have one', () => {
    const inner = hostWith('<i>deep</i>');
    const outer = hostWith('<section></section>', { name: 'div' });
    outer.root.querySelector('section')?.append(inner.host);
    document.body.append(outer.host);
    expect(rootsUnder(document)).toEqual([document, outer.root, inner.root]);
    expect(queryScopes(rootsUnder(document), 'i').map(({ textContent }) => textContent)).toEqual(['deep']);
  });

  it("hold the root's own where it is a host itself", () => {
    const { host, root } = hostWith('<i></i>');
    expect(rootsUnder(host)).toEqual([host, root]);
  });

  it('leave out what lies beside', () => {
    const beside = hostWith('<i></i>');
    document.body.innerHTML = '<main></main>';
    document.body.append(beside.host);
    const main = document.querySelector('main') as Element;
    expect(rootsUnder(main)).toEqual([main]);
  });

  it('leave out closed ones where the browser hands them to nobody', () => {
    document.body.append(hostWith('<i></i>', { isClosed: true }).host);
    expect(rootsUnder(document)).toEqual([document]);
  });

  it('hold closed ones of custom elements where the browser hands them to extensions', () => {
    const closed = hostWith('<i></i>', { isClosed: true });
    const plain = hostWith('<i></i>', { isClosed: true, name: 'div' });
    document.body.append(closed.host, plain.host);
    const ask = vi.fn((element: HTMLElement) => (element === closed.host ? closed.root : null));
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: ask } });
    expect(rootsUnder(document)).toEqual([document, closed.root]);
    expect(ask.mock.calls).toEqual([[closed.host]]);
  });

  it('are found whatever names a form gives its fields', () => {
    const { host, root } = hostWith('<i></i>');
    document.body.innerHTML =
      '<form><input name="shadowRoot"><input name="localName"><input name="querySelectorAll"></form>';
    document.body.append(host);
    expect(rootsUnder(document)).toEqual([document, root]);
  });
});

describe('the roots of one reading', () => {
  it('are the same for every part, whatever was asked for before', () => {
    const inner = hostWith('<i></i>');
    const outer = hostWith('<section></section>');
    const beside = hostWith('<u></u>');
    outer.root.querySelector('section')?.append(inner.host);
    document.body.innerHTML = '<main></main><p></p>';
    document.querySelector('main')?.append(outer.host);
    document.body.append(beside.host);
    const main = document.querySelector('main') as Element;
    const parts = [main, outer.host, inner.host, document.querySelector('p') as Element, beside.host];
    const rootsIn = rememberRoots();
    for (const root of [main, ...parts, document, ...parts, document])
      expect(rootsIn(root)).toEqual(rootsUnder(root));
  });

  it('are not asked for again in a part', () => {
    const closed = hostWith('<i></i>', { isClosed: true });
    document.body.append(closed.host);
    const ask = vi.fn(() => closed.root);
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: ask } });
    const rootsIn = rememberRoots();
    rootsIn(document);
    expect(rootsIn(closed.host)).toEqual([closed.host, closed.root]);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

describe('the way up', () => {
  it('goes on at the host where a shadow root ends', () => {
    const inner = hostWith('<b><i></i></b>');
    const outer = hostWith('<section data-here></section>');
    outer.root.querySelector('section')?.append(inner.host);
    document.body.append(outer.host);
    const deep = inner.root.querySelector('i') as Element;
    expect(closestAcross(deep, '[data-here]')).toBe(outer.root.querySelector('section'));
    expect(closestAcross(deep, 'body')).toBe(document.body);
    expect(closestAcross(deep, 'b')).toBe(inner.root.querySelector('b'));
    expect(closestAcross(deep, 'table')).toBeNull();
  });

  it('ends in the page itself, and in what hangs nowhere', () => {
    expect(hostOf(document.body)).toBeNull();
    expect(hostOf(document.createElement('i'))).toBeNull();
    expect(closestAcross(document.createElement('i'), 'b')).toBeNull();
  });
});
