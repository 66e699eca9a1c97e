import { randomBytes } from 'node:crypto';
import type { BrowserContext, Route } from '@playwright/test';

/** HTML by path, e.g. `/mail/u/0/`. `{{nonce}}` in it becomes the nonce that its scripts need to run. */
export type GmailPages = Readonly<Record<string, string>>;

/** HTML by address, e.g. `https://www.linkedin.com/in/ada-example/`; for the whole of a test. */
export type OtherPages = Readonly<Record<string, string>>;

const origin = 'https://mail.google.com';
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * Answers mail.google.com with the given pages, under a content security policy like Gmail's own (Trusted Types
 * required, no policy of ours among the allowed ones, scripts by nonce), and its sub-resources with harmless nothings.
 * Requests to anywhere else are refused and remembered.
 * @param served origins on this machine that answer for themselves
 * @param sites pages of other sites, by their address without query and fragment
 */
export async function serveGmail(
  context: BrowserContext,
  first: GmailPages,
  served: readonly string[] = [],
  sites: OtherPages = {},
): Promise<{ serve: (pages: GmailPages) => void; strays: readonly string[] }> {
  let pages = first;
  const origins = new Set(Object.keys(sites).map((address) => new URL(address).origin));
  const strays: string[] = [];
  await context.route(
    ({ protocol }) => protocol.startsWith('http'),
    (route) => {
      const url = new URL(route.request().url());
      if (url.origin === origin) return answer(route, pages[url.pathname]);
      if (origins.has(url.origin)) return answer(route, sites[url.origin + url.pathname], {});
      if (served.includes(url.origin)) return route.continue();
      strays.push(url.href);
      return route.abort('internetdisconnected');
    },
  );
  return { serve: (next) => (pages = next), strays };
}

/** The address of a mailbox page; by default the first account's inbox. */
export function urlOfGmail(path = '/mail/u/0/#inbox'): string {
  return new URL(path, origin).href;
}

/** @param headers of a document; Gmail's own where absent */
function answer(
  route: Route,
  page: string | undefined,
  headers?: Readonly<Record<string, string>>,
): Promise<void> {
  switch (route.request().resourceType()) {
    case 'document': {
      const nonce = randomBytes(16).toString('base64');
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: headers ?? { 'content-security-policy': policy(nonce) },
        body: (page ?? '<!doctype html><title>No such page</title>').replaceAll('{{nonce}}', nonce),
      });
    }
    case 'image':
      return route.fulfill({ contentType: 'image/gif', body: pixel });
    case 'stylesheet':
      return route.fulfill({ contentType: 'text/css', body: '' });
    case 'script':
      return route.fulfill({ contentType: 'text/javascript', body: '' });
    default:
      return route.fulfill({ status: 204 });
  }
}

/** The kinds of rule that Gmail sets: scripts by nonce, no plugins, own base, Trusted Types by a closed list of names. */
function policy(nonce: string): string {
  return [
    `script-src 'report-sample' 'nonce-${nonce}' 'unsafe-inline' 'unsafe-eval' 'strict-dynamic' https: http:`,
    "object-src 'none'",
    "base-uri 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types goog#html gapi#gapi polymer-html-literal',
  ].join('; ');
}
