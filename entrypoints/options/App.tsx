import { lazy, Suspense, useEffect, type ReactElement } from 'react';
import { Trouble } from '@/components/page/Trouble';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import { useDefinition } from '@/lib/queries/use-definition';
import { useOwnLeads } from '@/lib/queries/use-own-leads';
import { useSettings } from '@/lib/queries/use-settings';
import { useStoreState } from '@/lib/queries/use-connection';
import { words } from '@/lib/words';
import { CaptureView } from './CaptureView';
import { ImportView } from './import/ImportView';
import { OptionsView } from './OptionsView';
import { RescueSections } from './keep/RescueSections';
import { useImport } from './import/use-import';
import { goTo, tabToCapture, useView } from './view';
import { WelcomeView } from './WelcomeView';
import './app.css';

// As much as all the other pages of the tab together, and seldom wanted.
const FunnelEditorView = lazy(async () => ({
  default: (await import('./funnel/FunnelEditorView')).FunnelEditorView,
}));

/** The options' own tab. */
export function App(): ReactElement | null {
  const store = useStoreState();
  const settings = useSettings();
  const definition = useDefinition();
  if (store.type === 'trouble')
    return (
      <main className="app-trouble">
        <h1>{words('extension.name')}</h1>
        <Trouble why={store.why} onRetry={store.retry} />
        <RescueSections onBegun={store.retry} />
      </main>
    );
  return settings && definition ? <Pages settings={settings} definition={definition} /> : null;
}

const titles = {
  options: 'options.title',
  import: 'import.title',
  capture: 'capture.title',
  welcome: 'options.welcome.title',
  'funnel-editor': 'funnelEditor.title',
} as const;

type Props = { readonly settings: Settings; readonly definition: FunnelDefinition };

/** The options, the import, the funnel's form, or the first run, by the address after `#`. */
function Pages({ settings, definition }: Props): ReactElement {
  const asked = useView();
  const running = useImport(settings, definition);
  const hasOwnLeads = useOwnLeads();
  // Opened by its own address before the first run was gone through: that comes first.
  const view = asked ?? (settings.welcomed ? 'options' : 'welcome');
  useEffect(() => {
    document.title = `${words(titles[view])} - ${words('extension.name')}`;
  }, [view]);

  switch (view) {
    case 'welcome':
      return (
        <WelcomeView
          settings={settings}
          definition={definition}
          hasOwnLeads={hasOwnLeads}
          running={running}
        />
      );
    case 'import':
      return (
        <ImportView
          settings={settings}
          definition={definition}
          running={running}
          onLeave={() => goTo('options')}
        />
      );
    case 'funnel-editor':
      return (
        <Suspense fallback={null}>
          <FunnelEditorView
            settings={settings}
            definition={definition}
            onLeave={() => {
              location.hash = 'funnel';
            }}
          />
        </Suspense>
      );
    case 'capture': {
      const tabId = tabToCapture(location.hash) ?? -1;
      return <CaptureView key={tabId} tabId={tabId} onLeave={() => goTo('options')} />;
    }
    case 'options':
      return (
        <OptionsView
          settings={settings}
          definition={definition}
          hasOwnLeads={hasOwnLeads}
          onImport={(file) => {
            running.choose(file);
            goTo('import');
          }}
        />
      );
  }
}
