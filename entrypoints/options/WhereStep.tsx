import { useState, type ReactElement } from 'react';
import { SitePicks } from '@/components/options/SitePicks';
import type { Settings } from '@/lib/funnel/settings';
import { send } from '@/lib/messaging/send';
import { switchSiteOn } from '@/lib/messaging/site-access';
import { siteDescriptions } from '@/lib/sites/describe';
import { patternsOf, type SiteId } from '@/lib/sites/hosts';
import { words } from '@/lib/words';

/** The sites on which people can be recognised, at the first run: switched on right there, with the access they need. */
export function WhereStep({ sites }: Pick<Settings, 'sites'>): ReactElement {
  const [denied, setDenied] = useState<SiteId | null>(null);
  const nameOf = (id: SiteId): string => {
    const site = siteDescriptions.find((each) => each.id === id);
    return site ? words(site.name) : id;
  };
  const change = async (id: SiteId, on: boolean): Promise<void> => {
    setDenied(null);
    if (!on) await send('switchSite', { site: id, on });
    else if (!(await switchSiteOn(id, patternsOf(id)))) setDenied(id);
  };
  return (
    <SitePicks
      picks={siteDescriptions.map(({ id }) => ({ id, name: nameOf(id), isOn: sites.includes(id) }))}
      onChange={(id, on) => void change(id as SiteId, on)}
      denied={denied === null ? null : nameOf(denied)}
    />
  );
}
