import { gmail } from './gmail/adapter';
import { siteOf, type SiteId } from './hosts';
import { hubspot } from './hubspot/adapter';
import { linkedin } from './linkedin/adapter';
import { outlook } from './outlook/adapter';
import { anyPage } from './page/adapter';
import { pipedrive } from './pipedrive/adapter';
import { salesforce } from './salesforce/adapter';
import type { SiteAdapter } from './site-adapter';
import { zoho } from './zoho/adapter';

/** Every adapter by its site's id. Holds page code: the background takes `hosts` instead. */
export const adapterById: Readonly<Record<SiteId, SiteAdapter>> = {
  gmail,
  hubspot,
  linkedin,
  outlook,
  salesforce,
  pipedrive,
  zoho,
};

/** The adapter that reads a URL: its site's own, or the one for any page. */
export function adapterFor(url: URL): SiteAdapter {
  const id = siteOf(url);
  return id === null ? anyPage : adapterById[id];
}
