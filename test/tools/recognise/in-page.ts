import { adapterFor } from '@/lib/sites/registry';
import { reportPage, type PageReport } from './page-report';

/**
 * Reads the page that this runs in, as the content script would: by its site's adapter, or as any page.
 * @param href the address that the page is read as
 * @param ownAddresses of the user
 */
export function recognisePage(href: string, ownAddresses: readonly string[]): PageReport {
  const url = new URL(href);
  const adapter = adapterFor(url);
  return reportPage(adapter.id, href, adapter.read(document, url, { ownAddresses, duplicates: true }));
}
