import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Hitched } from '@/components/import/Hitched';
import { ImportCard } from '@/components/import/ImportCard';
import { ImportPart } from '@/components/import/ImportPart';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { ImportJournal, ImportState } from '@/lib/funnel/import/journal';
import type { ImportRefusal } from '@/lib/funnel/refusal';
import { useImports } from '@/lib/queries/use-imports';
import { words } from '@/lib/words';
import { importRefusalWords } from './import-words';
import { ask } from './post';

type Props = {
  /** The import that was begun here; null: none. */
  readonly current: string | null;
  /** Only what is under way is shown: something else is being done here. */
  readonly isBesides: boolean;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly onMore: () => void;
  readonly onFinish: () => void;
};

type Asking = { readonly id: string; readonly refusal: ImportRefusal | null };

type ImportStep = 'cancelImport' | 'undoImport' | 'resumeImport';

const mostShown = 10;
/** States in which somebody may still have something to do with it. */
const unfinished: ReadonlySet<ImportState> = new Set(['applying', 'undoing', 'stopped']);

/** What became of imports, read from their journal: the one that was begun here, those under way, those of before. */
export function Journal({
  current,
  isBesides,
  definition,
  people,
  onMore,
  onFinish,
}: Props): ReactElement | null {
  const imports = useImports() ?? [];
  const [asking, setAsking] = useState<Asking | null>(null);
  const [isAll, setAll] = useState(false);

  const take = async (id: string, steps: readonly ImportStep[]): Promise<void> => {
    setAsking({ id, refusal: null });
    for (const step of steps) {
      const reply = await ask(step, { space: 'main', id });
      if (!reply.ok) {
        setAsking({ id, refusal: reply.refusal });
        return;
      }
    }
    setAsking(null);
  };
  const card = (journal: ImportJournal): ReactElement => (
    <ImportCard
      key={journal.id}
      journal={journal}
      definition={definition}
      people={people}
      isBusy={asking?.id === journal.id && asking.refusal === null}
      onStop={() => void take(journal.id, ['cancelImport'])}
      onStopAndUndo={() => void take(journal.id, ['cancelImport', 'undoImport'])}
      onUndo={() => void take(journal.id, ['undoImport'])}
      onResume={() => void take(journal.id, ['resumeImport'])}
    />
  );

  const mine = imports.find(({ id }) => id === current);
  const others = imports.filter(({ id }) => id !== current);
  const running = others.filter(({ state }) => unfinished.has(state));
  const past = others.filter(({ state }) => !unfinished.has(state) && state !== 'staging');
  const shown = isAll ? past : past.slice(0, mostShown);
  return (
    <>
      {asking?.refusal && <Hitched text={importRefusalWords(asking.refusal)} />}
      {mine && (
        <ImportPart title={words('import.step.import')}>
          {card(mine)}
          <div className="import-buttons">
            <Button look="primary" onPress={onFinish}>
              {words(isRunning(mine) ? 'import.journal.leaveRunning' : 'import.journal.finish')}
            </Button>
            <Button onPress={onMore}>{words('import.journal.more')}</Button>
            {mine.added + mine.updated > 0 && (
              <a href="/reports.html#leads/all">{words('import.journal.show')}</a>
            )}
          </div>
        </ImportPart>
      )}
      {running.length > 0 && (
        <ImportPart title={words('import.journal.running')}>
          {running.map((journal) => card(journal))}
        </ImportPart>
      )}
      {!isBesides && past.length > 0 && (
        <ImportPart title={words('import.journal.past')}>
          {shown.map((journal) => card(journal))}
          {past.length > shown.length && (
            <div className="import-buttons">
              <Button small look="quiet" icon="down" onPress={() => setAll(true)}>
                {words('import.journal.all', past.length, [past.length.toLocaleString()])}
              </Button>
            </div>
          )}
        </ImportPart>
      )}
    </>
  );
}

function isRunning({ state }: ImportJournal): boolean {
  return state === 'applying' || state === 'undoing';
}
