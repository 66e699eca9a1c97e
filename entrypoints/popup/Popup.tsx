import { lazy, Suspense, useCallback, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Found } from '@/components/live/Found';
import { Trouble } from '@/components/page/Trouble';
import { useDesk, type Desk } from '@/components/page/use-desk';
import { UndoBar } from '@/components/undo/UndoBar';
import type { Command } from '@/lib/funnel/command';
import { strangerOf } from '@/lib/funnel/person/stranger';
import type { Settings } from '@/lib/funnel/settings';
import { postCommand } from '@/lib/messaging/post-command';
import type { TabState } from '@/lib/messaging/tab-state';
import { useStoreState } from '@/lib/queries/use-connection';
import { useDefinition } from '@/lib/queries/use-definition';
import { useDefinitions } from '@/lib/queries/use-definitions';
import { useNow } from '@/lib/queries/use-now';
import { useScoring } from '@/lib/queries/use-scoring';
import { useSettings } from '@/lib/queries/use-settings';
import { words } from '@/lib/words';
import { Home } from './Home';
import { Shown } from './Shown';
import { viewAtFirst, type View } from './view';

/** Fetched when somebody is added: its fields weigh more than all the rest. */
const Adding = lazy(async () => ({ default: (await import('@/components/live/Adding')).Adding }));

type Props = {
  readonly tab: TabState;
  readonly text: string;
  readonly view: View;
  readonly onView: (view: View) => void;
};

/** What the popup shows of the store, as soon as it is open. */
export function Popup(props: Props): ReactElement | null {
  const { space } = props.tab;
  const store = useStoreState();
  const settings = useSettings();
  const desk = useDesk({
    definition: useDefinition(),
    definitions: useDefinitions(),
    settings,
    scoring: useScoring(),
    now: useNow(30_000),
    isPractice: space === 'practice',
    thread: props.tab.thread,
    post: useCallback(async (command: Command) => postCommand(space, command), [space]),
  });
  if (store.type === 'trouble') {
    const where = space === 'main' ? { restore: '/options.html#restore' } : {};
    return <Trouble why={store.why} onRetry={store.retry} {...where} />;
  }
  if (store.type === 'opening' && store.long && !desk)
    return <p className="popup-opening">{words('common.opening')}</p>;
  if (!desk || !settings) return null;
  const { definition, people, commands } = desk;
  return (
    <>
      <Body {...props} desk={desk} settings={settings} />
      <UndoBar {...commands} definition={definition} people={people} />
    </>
  );
}

function Body({
  tab,
  text,
  view,
  onView,
  desk,
  settings,
}: Props & { readonly desk: Desk; readonly settings: Settings }): ReactElement {
  const open = (id: string): void => onView({ type: 'lead', id });
  const refer = (referrer: string): void =>
    onView({ type: 'add', stranger: strangerOf(''), capturedFrom: 'hand', referrer });
  const goBack = (): void => onView(viewAtFirst);
  if (view.type === 'home')
    return text.trim() === '' ? (
      <Home
        tab={tab}
        desk={desk}
        settings={settings}
        onOpen={open}
        onAdd={(stranger) => onView({ type: 'add', stranger, capturedFrom: tab.seen?.site ?? 'hand' })}
        onRefer={refer}
      />
    ) : (
      <Found
        text={text}
        desk={desk}
        onOpen={open}
        onAdd={() => onView({ type: 'add', stranger: strangerOf(text), capturedFrom: 'hand' })}
      />
    );
  return (
    <>
      <div>
        <Button small look="quiet" icon="back" onPress={goBack}>
          {words('common.back')}
        </Button>
      </div>
      {view.type === 'lead' && <Shown id={view.id} desk={desk} onOpen={open} onRefer={refer} />}
      {view.type === 'added' && (
        <Shown id={desk.commands.lastLead} desk={desk} onOpen={open} onRefer={refer} />
      )}
      {view.type === 'add' && (
        <Suspense fallback={null}>
          <Adding
            stranger={view.stranger}
            capturedFrom={view.capturedFrom}
            referrer={view.referrer}
            desk={desk}
            onOpen={open}
            onAdded={() => onView({ type: 'added' })}
            onCancel={goBack}
          />
        </Suspense>
      )}
    </>
  );
}
