import type { Page } from '@playwright/test';

/** What a page noticed: `mutation …`, `event …`, `call …`, `request …`. */
type Noticed = readonly string[];

/**
 * A page that watches everything a page can watch: changes of its document, every event in its capture phase, what its
 * own functions are called with, new globals, and requests in its name.
 * @param html to which the watching is added, before anything else of it runs
 */
export function withSensor(html: string): string {
  return html.replace(
    '<head>',
    `<head><link rel="icon" href="data:,"><script>(${sense.toString()})()</script>`,
  );
}

/** Has a tab load a page, and waits until the page watches: that begins after its own loading. */
export async function whenSensed(page: Page, load: () => Promise<unknown>): Promise<void> {
  const begun = page.waitForEvent('console', (message) => message.text() === 'watching');
  await load();
  await begun;
}

/** Everything noticed since the page began to watch. */
export async function noticedBy(page: Page): Promise<Noticed> {
  return page.evaluate(() => (globalThis as unknown as { noticed: () => string[] }).noticed());
}

/**
 * What only somebody besides page and browser can have done. The browser itself tells a page of focus, size, pointer and
 * device when a person opens a popup or a panel beside it.
 */
export function strangeIn(noticed: Noticed): Noticed {
  return noticed.filter((one) => !BROWSERS_OWN.test(one));
}

const BROWSERS_OWN =
  /^event trusted (?:focus|focusin|focusout|blur|resize|scroll|scrollend|visibilitychange|freeze|resume|pageshow|pointer\w+|mouse\w+|device\w+|selectionchange|load|readystatechange|DOMContentLoaded)\b/u;

/** Runs in the page's own world, as any script of the site could. */
function sense(): void {
  const noticed: string[] = [];
  const globals = new Set(Object.getOwnPropertyNames(globalThis));
  const note = (what: string): void => void noticed.push(what);
  const types = new Set(['message', 'messageerror', 'DOMNodeInserted', 'stageside']);
  for (
    let at: object | null = document.documentElement;
    at !== null;
    at = Object.getPrototypeOf(at) as object | null
  )
    for (const key of Object.getOwnPropertyNames(at)) if (key.startsWith('on')) types.add(key.slice(2));
  for (const owner of [globalThis, document])
    for (const key in owner) if (key.startsWith('on')) types.add(key.slice(2));
  const listen = (type: string): void =>
    globalThis.addEventListener(
      type,
      (event) => note(`event ${event.isTrusted ? 'trusted' : 'made'} ${type}`),
      true,
    );
  const patched = (owner: object, name: string): void => {
    const real = (owner as Record<string, (...given: unknown[]) => unknown>)[name];
    if (typeof real !== 'function') return;
    (owner as Record<string, unknown>)[name] = function (this: unknown, ...given: unknown[]) {
      note(`call ${name}`);
      return Reflect.apply(real, this, given);
    };
  };
  const start = (): void => {
    for (const type of types) listen(type);
    new MutationObserver((records) => {
      for (const { type, target } of records) note(`mutation ${type} ${target.nodeName}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) note(`request ${name}`);
    }).observe({ type: 'resource' });
    for (const name of ['fetch', 'postMessage', 'open', 'getComputedStyle', 'matchMedia'])
      patched(globalThis, name);
    for (const name of ['querySelector', 'querySelectorAll', 'createElement', 'elementFromPoint'])
      patched(Document.prototype, name);
    for (const name of [
      'attachShadow',
      'getBoundingClientRect',
      'append',
      'click',
      'focus',
      'scrollIntoView',
    ])
      patched(HTMLElement.prototype, name);
    patched(EventTarget.prototype, 'dispatchEvent');
    patched(XMLHttpRequest.prototype, 'open');
    console.log('watching');
  };
  // The parser's own work is the page's.
  globalThis.addEventListener('load', () => setTimeout(start, 50), { once: true });
  Object.defineProperty(globalThis, 'noticed', {
    value: () => [
      ...noticed,
      ...Object.getOwnPropertyNames(globalThis)
        .filter((name) => !globals.has(name) && name !== 'noticed' && !/^\d+$/u.test(name))
        .map((name) => `global ${name}`),
    ],
  });
}
