import { readFileSync } from 'node:fs';
import { gmail } from '@/lib/sites/gmail/adapter';
import { watchPage, type PageChange, type WatchOptions } from '@/lib/sites/observe';
import type { SiteAdapter, Sighting } from '@/lib/sites/site-adapter';

/**
 * One of our pages in the test's document, under watch.
 * @param name of the fixture
 * @param options whatever the test changes of the watch
 */
export function openWatchedPage(name: string, options: Partial<WatchOptions> = {}) {
  fillPage(name);
  const changes: PageChange[] = [];
  const reads: (Document | Element)[] = [];
  const end = new AbortController();
  const place = { url: new URL('https://mail.google.com/mail/u/0/#inbox') };
  const adapter: SiteAdapter = {
    ...gmail,
    read: (root, url, readOptions) => {
      reads.push(root);
      return gmail.read(root, url, readOptions);
    },
  };
  const watch = watchPage({
    adapter,
    document,
    window,
    options: { ownAddresses: [] },
    onReading: (change) => changes.push(change),
    signal: end.signal,
    locate: () => place.url,
    // The test's document is far slower than a browser's.
    budget: 1000,
    ...options,
  });
  return {
    watch,
    changes,
    reads,
    place,
    end,
    /** Lets the page draw some frames, then gives and forgets what was told. */
    async settle(): Promise<PageChange[]> {
      for (let frame = 0; frame < 4; frame += 1) await nextFrame();
      reads.length = 0;
      return changes.splice(0);
    },
  };
}

/** The document becomes one of our pages. */
export function fillPage(name: string): void {
  const html = readFileSync(`test/fixtures/gmail/${name}.html`, 'utf8');
  document.documentElement.innerHTML = html.replace(/^<!doctype html>/u, '');
}

/** Addresses of everybody in a change, in its order. */
export function emailsOf(change: { readonly seen: readonly Sighting[] } | undefined): (string | undefined)[] {
  return (change?.seen ?? []).flatMap(({ people }) => people.map(({ email }) => email));
}

/** An element that the test relies on. */
export function get(selector: string, root: ParentNode = document): Element {
  const found = root.querySelector(selector);
  if (found === null) throw new Error(`The page has no ${selector}`);
  return found;
}

/** Waits for one frame, and for whatever was asked for it. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
