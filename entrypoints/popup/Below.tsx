import type { ReactElement } from 'react';
import { TextLocale } from '@/components/page/TextLocale';
import { useWatched } from '@/components/page/use-watched';
import { tabAsked, watchTab, type TabState } from '@/lib/messaging/tab-state';
import { askStore } from '@/lib/queries/ask-store';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import { Foot } from './Foot';
import { Popup } from './Popup';
import type { View } from './view';

type Props = {
  readonly text: string;
  readonly view: View;
  readonly onView: (view: View) => void;
};

/** All that lies below the search. */
export function Below(props: Props): ReactElement {
  const tab = useWatched(watchOwnTab);
  return (
    <TextLocale>
      <StoreProvider space={tab?.space ?? 'main'} ask={askStore}>
        <main className="popup-main">{tab && <Popup tab={tab} {...props} />}</main>
        <Foot tab={tab} leadId={props.view.type === 'lead' ? props.view.id : null} />
      </StoreProvider>
    </TextLocale>
  );
}

function watchOwnTab(callback: (state: TabState) => void, signal: AbortSignal): void {
  watchTab(tabAsked(location.search), callback, signal);
}
