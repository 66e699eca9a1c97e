import { browser } from 'wxt/browser';
import { send } from './send';

/**
 * Asks the browser for access to a site's pages and switches the site on. To be called in the turn of a click, before
 * anything is awaited: the browser wants it so.
 * @param site its id
 * @param patterns match patterns of its pages
 * @returns false where access was not given; then nothing is switched
 */
export async function switchSiteOn(site: string, patterns: readonly string[]): Promise<boolean> {
  const isAllowed = await browser.permissions.request({ origins: [...patterns] });
  if (isAllowed) await send('switchSite', { site, on: true });
  return isAllowed;
}

/**
 * The same for a site of the user's own.
 * @param origin `https://crm.example`
 * @param pattern of its pages
 */
export async function switchOwnSiteOn(origin: string, pattern: string): Promise<boolean> {
  const isAllowed = await browser.permissions.request({ origins: [pattern] });
  if (isAllowed) await send('switchOwnSite', { origin, on: true });
  return isAllowed;
}
