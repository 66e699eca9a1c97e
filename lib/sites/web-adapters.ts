import { matchesPattern } from './match-pattern';
import type { SiteAdapter } from './site-adapter';

/** Sites that one script reads together: web CRMs. Others have a script of their own. */
const webAdapters: readonly SiteAdapter[] = [];

/** Which of them reads a page; null: none does. */
export function webAdapterFor(url: URL): SiteAdapter | null {
  return webAdapters.find(({ hosts }) => hosts.some((host) => matchesPattern(host, url))) ?? null;
}
