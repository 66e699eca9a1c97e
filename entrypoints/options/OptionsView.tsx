import { useEffect, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ColleaguesSection } from '@/components/options/ColleaguesSection';
import { EraseSection } from '@/components/options/EraseSection';
import { ImportSection } from '@/components/options/ImportSection';
import { RetentionSection } from '@/components/keep/RetentionSection';
import { MeSection } from '@/components/options/MeSection';
import { OptionsFrame } from '@/components/options/OptionsFrame';
import { SamplesSection } from '@/components/options/SamplesSection';
import { SiteStagesSection } from '@/components/options/SiteStagesSection';
import { Section } from '@/components/options/Section';
import { SourcesSection } from '@/components/options/SourcesSection';
import { StoredSection } from '@/components/options/StoredSection';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import { newOpId, send } from '@/lib/messaging/send';
import { useCounts } from '@/lib/queries/use-counts';
import { words } from '@/lib/words';
import { FunnelChoice } from './FunnelChoice';
import { ExportSection } from './keep/ExportSection';
import { FunnelFileSection } from './FunnelFileSection';
import { RemindersSection } from './RemindersSection';
import { save } from './save';
import { ShortcutsSection } from './ShortcutsSection';
import { SitesSection } from './SitesSection';
import { useSamples } from './use-samples';
import { useStoredBytes } from './use-stored-bytes';
import { KeepSections } from './keep/KeepSections';
import { RequestsSection } from './keep/RequestsSection';
import { goTo } from './view';

type Props = {
  readonly settings: Settings;
  readonly definition: FunnelDefinition;
  /** Undefined while it is not known. */
  readonly hasOwnLeads: boolean | undefined;
  readonly onImport: (file: File) => void;
};

/** Everything that can be set. */
export function OptionsView({ settings, definition, hasOwnLeads, onImport }: Props): ReactElement {
  const counts = useCounts();
  const leads = counts?.leads;
  const samples = useSamples(leads);
  const bytes = useStoredBytes(leads);
  // Whoever erased everything is a new user to the new store: only then it has happened.
  const [erasedUser, setErasedUser] = useState<string | null>(null);
  useScrollToSection();
  if (erasedUser !== null) return <Erased isDone={settings.me.id !== erasedUser} />;
  return (
    <OptionsFrame mark="/icon/48.png" practice="/practice.html" leads="/reports.html">
      <MeSection
        key={settings.me.id}
        me={settings.me}
        save={async (me) => save({ me, accounts: accountsOf(settings, me.addresses) })}
      />
      <ColleaguesSection
        colleagues={settings.colleagues}
        save={async (colleagues) => save({ colleagues })}
        newId={newOpId}
      />
      <FunnelChoice
        settings={settings}
        definition={definition}
        hasOwnLeads={hasOwnLeads}
        counts={leads === 0 ? undefined : counts?.stages}
      />
      <SourcesSection sources={settings.sources} save={async (sources) => save({ sources })} />
      <SitesSection settings={settings} definition={definition} />
      <ShortcutsSection />
      <SiteStagesSection
        siteStages={settings.siteStages}
        definition={definition}
        save={async (siteStages) => save({ siteStages })}
      />
      <RemindersSection />
      <ImportSection onFile={onImport} />
      <ExportSection definition={definition} />
      <FunnelFileSection settings={settings} definition={definition} />
      <SamplesSection areOn={samples.areOn} onChange={samples.change} />
      <KeepSections />
      <RequestsSection settings={settings} definition={definition} />
      <RetentionSection
        months={settings.retentionMonths}
        save={async (retentionMonths) => save({ retentionMonths })}
        list="/reports.html#untouched"
      />
      <StoredSection leads={leads} all="/reports.html#leads/all" bytes={bytes} />
      <EraseSection
        leads={leads ?? 0}
        erase={async (cancel) => (await send('eraseAll', { cancel })).dueAt}
        onDue={() => setErasedUser(settings.me.id)}
      />
    </OptionsFrame>
  );
}

function Erased({ isDone }: { readonly isDone: boolean }): ReactElement {
  return (
    <main className="app-trouble">
      <Section id="erased" title={words('options.erase.title')}>
        <output>{words(isDone ? 'options.erase.done' : 'options.erase.working')}</output>
        {isDone && (
          <div className="option-buttons">
            <Button look="primary" onPress={() => goTo('welcome')}>
              {words('options.erase.again')}
            </Button>
          </div>
        )}
      </Section>
    </main>
  );
}

/** Browser accounts of an address that is no longer the user's are forgotten with it. */
function accountsOf(settings: Settings, addresses: readonly string[]): Settings['accounts'] {
  return Object.fromEntries(
    Object.entries(settings.accounts).filter(([, address]) => addresses.includes(address)),
  );
}

/** The sections come after the address was read, so the browser finds nothing to scroll to by itself. */
function useScrollToSection(): void {
  useEffect(() => {
    const id = location.hash.slice(1);
    if (id !== '' && id !== 'me') document.querySelector(`#${CSS.escape(id)}`)?.scrollIntoView();
  }, []);
}
