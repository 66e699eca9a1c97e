import { matchesPattern } from './match-pattern';
import { anyPage } from './page/adapter';
import type { SiteAdapter } from './site-adapter';

/** Sites that one script reads together: web CRMs. Others have a script of their own. */
const webAdapters: readonly SiteAdapter[] = [];

/** What reads a page in that script: its site's adapter, or the one for any page. */
export function webAdapterFor(url: URL): SiteAdapter {
  return webAdapters.find(({ hosts }) => hosts.some((host) => matchesPattern(host, url))) ?? anyPage;
}
