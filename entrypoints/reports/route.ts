import { useSyncExternalStore } from 'react';

/** What the address names: a page, and what it is to show. */
export type Route = { readonly page: string; readonly path: readonly string[] };

/** The route of now; follows links, the browser's Back and `goTo`. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash.slice(1));
  const [page = '', ...path] = hash.split('/').map((part) => partOf(part));
  return { page, path };
}

/** The address of a page and what it is to show, for a link: `#leads/stage/sql`. */
export function hrefTo(...parts: readonly string[]): string {
  return `#${parts.map((part) => encodeURIComponent(part)).join('/')}`;
}

/**
 * Shows another page, or something else of the same.
 * @param instead true: the browser's Back leaves out where it was before
 */
export function goTo(parts: readonly string[], instead = false): void {
  const href = hrefTo(...parts);
  if (instead) location.replace(href);
  else location.hash = href;
}

/** Typed by hand it may be no encoding at all. */
function partOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
