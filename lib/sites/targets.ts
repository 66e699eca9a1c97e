import { anyPage } from './page/adapter';
import { adapterById } from './registry';

/** What each site's selectors are for, by the site's id: what a user may give selectors of their own for. */
export const targetsBySite: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...Object.values(adapterById), anyPage].map(({ id, rungs }) => [id, Object.keys(rungs)]),
);
