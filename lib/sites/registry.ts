import { gmail } from './gmail/adapter';
import { siteOf, type SiteId } from './hosts';
import type { SiteAdapter } from './site-adapter';

/** Every adapter by its site's id. Holds page code: the background takes `hosts` instead. */
export const adapterById: Readonly<Record<SiteId, SiteAdapter>> = { gmail };

/** The adapter that reads a URL; null where we read nothing. */
export function adapterFor(url: URL): SiteAdapter | null {
  const id = siteOf(url);
  return id === null ? null : adapterById[id];
}
