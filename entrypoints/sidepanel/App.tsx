import { useState, type ReactElement } from 'react';
import { TextLocale } from '@/components/page/TextLocale';
import { useWatched } from '@/components/page/use-watched';
import { SearchBox } from '@/components/search/SearchBox';
import { tabAsked, watchTab, type TabState } from '@/lib/messaging/tab-state';
import { askStore } from '@/lib/queries/ask-store';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import { words } from '@/lib/words';
import { Foot } from './Foot';
import { Panel } from './Panel';

/** The side panel: a search, and below it whoever the tab shows. */
export function App(): ReactElement {
  const tab = useWatched(watchOwnTab);
  const [text, setText] = useState('');
  const [wishAt, setWishAt] = useState<number | null>(null);
  const wish = tab?.wish ?? null;
  // What is wished for is not hidden behind what was searched for before.
  if (wish !== null && wish.at !== wishAt) {
    setWishAt(wish.at);
    setText(wish.intent === 'search' ? (wish.text ?? '') : '');
  }
  return (
    <TextLocale>
      <StoreProvider space={tab?.space ?? 'main'} ask={askStore}>
        <header className="unseen">
          <h1>{words('panel.title')}</h1>
        </header>
        <SearchBox text={text} onText={setText}>
          {tab && <Panel tab={tab} text={text} onText={setText} />}
        </SearchBox>
        <Foot />
      </StoreProvider>
    </TextLocale>
  );
}

function watchOwnTab(callback: (state: TabState) => void, signal: AbortSignal): void {
  watchTab(tabAsked(location.search), callback, signal);
}
