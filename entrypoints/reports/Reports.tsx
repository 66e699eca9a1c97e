import { useCallback, useEffect, type ReactElement } from 'react';
import { browser } from 'wxt/browser';
import { Trouble } from '@/components/page/Trouble';
import { useDesk } from '@/components/page/use-desk';
import { ReportsFrame } from '@/components/reports/ReportsFrame';
import { UndoBar } from '@/components/undo/UndoBar';
import type { Command } from '@/lib/funnel/command';
import { postCommand } from '@/lib/messaging/post-command';
import { useStoreState } from '@/lib/queries/use-connection';
import { useDefinition } from '@/lib/queries/use-definition';
import { useDefinitions } from '@/lib/queries/use-definitions';
import { useNow } from '@/lib/queries/use-now';
import { useScoring } from '@/lib/queries/use-scoring';
import { useSettings } from '@/lib/queries/use-settings';
import { words } from '@/lib/words';
import { pages } from './pages';
import { hrefTo, useRoute } from './route';

/** A page by the address after `#`, with the desk that they all work at. */
export function Reports(): ReactElement {
  const store = useStoreState();
  const route = useRoute();
  const desk = useDesk({
    definition: useDefinition(),
    definitions: useDefinitions(),
    settings: useSettings(),
    scoring: useScoring(),
    now: useNow(30_000),
    isPractice: false,
    post: useCallback(async (command: Command) => postCommand('main', command), []),
  });
  const { id, title, Page } = pages.find((page) => page.id === route.page) ?? pages[0];
  useEffect(() => {
    document.title = `${words(title)} - ${words('extension.name')}`;
  }, [title]);
  return (
    <ReportsFrame
      mark="/icon/48.png"
      practice="/practice.html"
      pages={pages.map((page) => ({
        href: hrefTo(page.id),
        title: words(page.title),
        isHere: page.id === id,
      }))}
      onOptions={() => void browser.runtime.openOptionsPage()}
    >
      {store.type === 'trouble' && (
        <Trouble why={store.why} onRetry={store.retry} restore="/options.html#restore" />
      )}
      {store.type === 'opening' && store.long && <p>{words('common.opening')}</p>}
      {store.type !== 'trouble' && desk && (
        <>
          <Page key={id} desk={desk} path={route.page === id ? route.path : []} />
          <UndoBar {...desk.commands} definition={desk.definition} people={desk.people} />
        </>
      )}
    </ReportsFrame>
  );
}
