import { lazy, Suspense, useCallback, useState, type ReactElement } from 'react';
import { SearchBox } from '@/components/search/SearchBox';
import { words } from '@/lib/words';
import { viewAtFirst, type View } from './view';

/** Asked for before anything is drawn, so that it is on its way while the field is. */
const fetching = import('./Below');
const Below = lazy(async () => ({ default: (await fetching).Below }));

/** The popup: the search takes the focus and the first letters while everything below it is still being fetched. */
export function App(): ReactElement {
  const [text, setText] = useState('');
  const [view, setView] = useState<View>(viewAtFirst);
  const search = useCallback((typed: string) => {
    setText(typed);
    setView(viewAtFirst);
  }, []);
  return (
    <>
      <header className="unseen">
        <h1>{words('popup.title')}</h1>
      </header>
      <SearchBox text={text} onText={search} takesFocus>
        <Suspense fallback={null}>
          <Below text={text} view={view} onView={setView} />
        </Suspense>
      </SearchBox>
    </>
  );
}
