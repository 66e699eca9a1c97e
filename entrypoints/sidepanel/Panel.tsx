import { useCallback, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { Run } from '@/components/lead/run';
import { Adding } from '@/components/live/Adding';
import { Found } from '@/components/live/Found';
import { ErasedHere } from '@/components/live/keep/ErasedHere';
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
import { OnThisPage } from './OnThisPage';
import { SaidLine } from './SaidLine';
import { Shown } from './Shown';
import { useView, type Viewing } from './use-view';

type Props = {
  readonly tab: TabState;
  readonly text: string;
  readonly onText: (text: string) => void;
};

/** What the panel shows of the store, as soon as it is open. */
export function Panel({ tab, text, onText }: Props): ReactElement | null {
  const viewing = useView(tab);
  const { space } = viewing.tab;
  const store = useStoreState();
  const settings = useSettings();
  const post = useCallback(async (command: Command) => postCommand(space, command), [space]);
  const known = useDesk({
    definition: useDefinition(),
    definitions: useDefinitions(),
    settings,
    scoring: useScoring(),
    now: useNow(30_000),
    isPractice: space === 'practice',
    thread: viewing.tab.thread,
    post,
  });
  const [erased, setErased] = useState<string | null>(null);
  const desk =
    known &&
    withRun(known, (commands) => {
      viewing.noteTyping(false);
      const gone = commands.find((command) => command.type === 'eraseLead');
      if (gone) setErased(gone.leadId);
    });
  if (store.type === 'trouble')
    return (
      <main className="panel-main">
        <Trouble
          why={store.why}
          onRetry={store.retry}
          {...(space === 'main' ? { restore: '/options.html#restore' } : {})}
        />
      </main>
    );
  if (!desk || !settings)
    return store.type === 'opening' && store.long ? (
      <main className="panel-main">{words('common.opening')}</main>
    ) : null;
  return (
    <>
      <main className="panel-main" onInput={() => viewing.noteTyping(true)}>
        {viewing.said && <SaidLine said={viewing.said} desk={desk} />}
        {erased !== null && viewing.view.type === 'page' && (
          <ErasedHere id={erased} onClose={() => setErased(null)} />
        )}
        <Body viewing={viewing} text={text} onText={onText} desk={desk} settings={settings} />
      </main>
      <UndoBar {...desk.commands} definition={desk.definition} people={desk.people} />
    </>
  );
}

type BodyProps = Omit<Props, 'tab'> & {
  readonly viewing: Viewing;
  readonly desk: Desk;
  readonly settings: Settings;
};

function Body({ viewing, text, onText, desk, settings }: BodyProps): ReactElement {
  const { view, tab, show, isBehind, catchUp } = viewing;
  const open = (id: string): void => {
    onText('');
    show({ type: 'lead', id, opened: null, at: 0 });
  };
  const refer = (referrer: string): void =>
    show({ type: 'add', stranger: strangerOf(''), capturedFrom: 'hand', referrer });
  const goBack = (): void => show({ type: 'page' });
  if (text.trim() !== '')
    return (
      <Found
        text={text}
        desk={desk}
        onOpen={open}
        onAdd={() => {
          onText('');
          show({ type: 'add', stranger: strangerOf(text), capturedFrom: 'hand' });
        }}
      />
    );
  return (
    <>
      {isBehind && (
        <output className="panel-behind">
          {words('panel.behind')}
          <Button small onPress={catchUp}>
            {words('panel.catchUp')}
          </Button>
        </output>
      )}
      {view.type === 'page' ? (
        <OnThisPage tab={tab} desk={desk} settings={settings} onOpen={open} onRefer={refer} />
      ) : (
        <>
          <div>
            <Button small look="quiet" icon="back" onPress={goBack}>
              {words('panel.back')}
            </Button>
          </div>
          {view.type === 'lead' && (
            <Shown
              key={`${view.id} ${view.at}`}
              id={view.id}
              opened={view.opened}
              desk={desk}
              onOpen={open}
              onRefer={refer}
            />
          )}
          {view.type === 'added' && (
            <Shown id={desk.commands.lastLead} opened={null} desk={desk} onOpen={open} onRefer={refer} />
          )}
          {view.type === 'add' && (
            <Adding
              stranger={view.stranger}
              capturedFrom={view.capturedFrom}
              referrer={view.referrer}
              desk={desk}
              onOpen={open}
              onAdded={() => show({ type: 'added' })}
              onCancel={goBack}
            />
          )}
        </>
      )}
    </>
  );
}

/** The desk whose commands also tell that they were carried out: what was typed for them is saved. */
function withRun(desk: Desk, onDone: (commands: readonly Command[]) => void): Desk {
  const run: Run = async (...commands) => {
    const refusal = await desk.commands.run(...commands);
    if (refusal === null) onDone(commands);
    return refusal;
  };
  return { ...desk, commands: { ...desk.commands, run } };
}
