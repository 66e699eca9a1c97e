import type { ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { siteName } from '@/components/person/site-name';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stagesToAdd } from '@/lib/funnel/definition/stages-to-add';
import type { Settings } from '@/lib/funnel/settings';
import { meantStage } from '@/lib/funnel/site-stage/meant-stage';
import { words } from '@/lib/words';
import { Section } from './Section';
import { useSaving } from './use-saving';
import './site-stages.css';

type Props = {
  readonly siteStages: Settings['siteStages'];
  readonly definition: FunnelDefinition;
  readonly save: (siteStages: Settings['siteStages']) => Promise<unknown>;
};

/** No stage has an id that is empty. */
const none = '';

/** Which stage of ours each stage or status means that was met on a site; nothing where none was met yet. */
export function SiteStagesSection({ siteStages, definition, save }: Props): ReactElement | null {
  const [saving, keep] = useSaving(save);
  const sites = Object.entries(siteStages).filter(([, labels]) => Object.keys(labels).length > 0);
  if (sites.length === 0) return null;
  const choices = [
    { id: none, label: words('options.siteStages.none') },
    ...stagesToAdd(definition).map(({ id, label }) => ({ id, label })),
  ];
  return (
    <Section
      id="site-stages"
      title={words('options.siteStages.title')}
      about={words('options.siteStages.about')}
      saving={saving}
    >
      {sites.map(([site, labels]) => (
        <section key={site} aria-labelledby={`site-stages-${site}`}>
          <h3 id={`site-stages-${site}`} className="site-stages-site">
            {siteName(site)}
          </h3>
          <ul className="site-stages">
            {Object.keys(labels).map((label) => (
              <li key={label}>
                <Picker
                  label={label}
                  choices={choices}
                  value={meantStage(definition, siteStages, site, label) ?? none}
                  onChange={(id) =>
                    keep({ ...siteStages, [site]: { ...labels, [label]: id === none ? null : id } })
                  }
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}
