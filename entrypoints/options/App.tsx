import { useEffect, useState, type ReactElement } from 'react';
import { Trouble } from '@/components/page/Trouble';
import { useDefinition } from '@/lib/queries/use-definition';
import { useSettings } from '@/lib/queries/use-settings';
import { useStoreState } from '@/lib/queries/use-connection';
import { words } from '@/lib/words';
import { ImportView } from './ImportView';
import { OptionsView } from './OptionsView';
import { goTo, useView } from './view';
import { WelcomeView } from './WelcomeView';
import './app.css';

/** The options' own tab: the options, the import, or the first run, by the address after `#`. */
export function App(): ReactElement | null {
  const asked = useView();
  const [file, setFile] = useState<File | null>(null);
  const store = useStoreState();
  const settings = useSettings();
  const definition = useDefinition();
  // Opened by its own address before the first run was gone through: that comes first.
  const view = asked ?? (settings?.welcomed === false ? 'welcome' : 'options');
  useEffect(() => {
    document.title = `${words(titles[view])} - ${words('extension.name')}`;
  }, [view]);

  if (store.type === 'trouble')
    return (
      <main className="app-trouble">
        <Trouble why={store.why} onRetry={store.retry} />
      </main>
    );
  if (!settings || !definition) return null;
  switch (view) {
    case 'welcome':
      return <WelcomeView settings={settings} definition={definition} />;
    case 'import':
      return (
        <ImportView
          settings={settings}
          definition={definition}
          file={file}
          onLeave={() => {
            setFile(null);
            goTo('options');
          }}
        />
      );
    case 'options':
      return (
        <OptionsView
          settings={settings}
          definition={definition}
          onImport={(chosen) => {
            setFile(chosen);
            goTo('import');
          }}
        />
      );
  }
}

const titles = {
  options: 'options.title',
  import: 'import.title',
  welcome: 'options.welcome.title',
} as const;
