import { adapterFor } from '@/lib/sites/registry';
import { siteHosts } from '@/lib/sites/hosts';
import { reportPage, type PageReport } from './page-report';

/** What the page's answer may be: a report, or that nobody reads its address. */
export type Answer =
  | { readonly type: 'report'; readonly report: PageReport }
  | { readonly type: 'noAdapter'; readonly sites: readonly string[] };

/**
 * Reads the page that this runs in, as the content script would.
 * @param href the address that the page is read as
 * @param ownAddresses of the user
 */
export function recognisePage(href: string, ownAddresses: readonly string[]): Answer {
  const url = new URL(href);
  const adapter = adapterFor(url);
  if (adapter === null) return { type: 'noAdapter', sites: siteHosts.flatMap(({ matches }) => matches) };
  return {
    type: 'report',
    report: reportPage(adapter.id, href, adapter.read(document, url, { ownAddresses, duplicates: true })),
  };
}
