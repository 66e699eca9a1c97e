import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ImportPart } from '@/components/import/ImportPart';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import { refusalWords } from '@/components/refusal/refusal-words';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Refusal } from '@/lib/funnel/refusal';
import { postCommand } from '@/lib/messaging/post-command';
import { words } from '@/lib/words';
import { ImportRefused } from './ImportRefused';
import type { ImportState } from './use-import';

type Done = Extract<ImportState, { type: 'done' }>;

type Props = {
  readonly done: Done;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly onMore: () => void;
  readonly onLeave: (count: number) => void;
};

type Undoing = 'not' | 'busy' | 'whole' | 'part' | { readonly refusal: Refusal };

/** What an import came to, and the way to take it back whole. */
export function ImportDone({ done, definition, people, onMore, onLeave }: Props): ReactElement {
  const { outcome, batch, check } = done;
  const [undoing, setUndoing] = useState<Undoing>('not');
  const isUndone = undoing === 'whole' || undoing === 'part';
  const undo = async (): Promise<void> => {
    setUndoing('busy');
    const reply = await postCommand('main', { type: 'undo', batch });
    if (reply.ok) setUndoing(reply.value.left.length === 0 ? 'whole' : 'part');
    else setUndoing({ refusal: reply.refusal });
  };
  const refused = check.reading?.refused ?? [];
  return (
    <>
      <ImportPart title={titleOf(outcome.written, undoing)}>
        {outcome.stopped === 'cancelled' && <p>{words('import.cancelled')}</p>}
        {outcome.stopped !== null && outcome.stopped !== 'cancelled' && (
          <>
            <p>{words('import.stopped')}</p>
            <RefusalText refusal={outcome.stopped} definition={definition} people={people} />
          </>
        )}
        {outcome.left.length > 0 && (
          <>
            <p>{words('import.left', outcome.left.length, [outcome.left.length.toLocaleString()])}</p>
            <ul className="import-left">
              {outcome.left.slice(0, 100).map(({ row, refusal }) => (
                <li key={row}>
                  {words('import.leftRow', [row.toLocaleString(), refusalWords(refusal, definition, people)])}
                </li>
              ))}
            </ul>
          </>
        )}
        {typeof undoing === 'object' && (
          <RefusalText refusal={undoing.refusal} definition={definition} people={people} />
        )}
        <div className="import-buttons">
          <Button look="primary" takesFocus onPress={() => onLeave(isUndone ? 0 : outcome.written)}>
            {words('import.finish')}
          </Button>
          <Button onPress={onMore}>{words('import.more')}</Button>
          {outcome.written > 0 && !isUndone && (
            <Button look="quiet" isPending={undoing === 'busy'} onPress={() => void undo()}>
              {words('import.undo')}
            </Button>
          )}
        </div>
      </ImportPart>
      {refused.length > 0 && <ImportRefused table={check.table} refused={refused} />}
    </>
  );
}

function titleOf(written: number, undoing: Undoing): string {
  if (undoing === 'whole') return words('import.undone');
  if (undoing === 'part') return words('import.undonePart');
  return words('import.done', written, [written.toLocaleString()]);
}
