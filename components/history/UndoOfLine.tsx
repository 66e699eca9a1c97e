import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { HistoryEntry } from '@/lib/funnel/log/history-entry';
import { words } from '@/lib/words';

type Props = {
  /** What is to be undone, in words. */
  readonly what: string;
  readonly entry: HistoryEntry;
  /** What rests on it, in words, in the order in which it happened. */
  readonly later: readonly string[];
  readonly onUndo: () => void;
};

/** So many things that came later are named. */
const mostNamed = 3;

/**
 * Takes a line of the history back where that is possible, and says why not where it is not. What was done to many at
 * once is taken back for all of them, which is asked first.
 */
export function UndoOfLine({ what, entry, later, onUndo }: Props): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  /** The question was answered with no: the focus goes back to what asked it. */
  const [isGivenUp, setGivenUp] = useState(false);
  const why = whyNot(entry, later);
  if (why === null && !entry.undoable) return null;
  if (why !== null)
    return (
      <div className="history-undo">
        <Button
          small
          look="quiet"
          icon="info"
          label={words('history.whyNot', [what])}
          isExpanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
        {isOpen && <output className="history-why">{why}</output>}
      </div>
    );
  if (isOpen)
    return (
      <div className="history-ask" role="alert">
        <p>{words('history.forOthers')}</p>
        <div className="history-ask-buttons">
          <Button small look="primary" takesFocus onPress={onUndo}>
            {words('history.undoAll')}
          </Button>
          <Button
            small
            look="quiet"
            onPress={() => {
              setGivenUp(true);
              setOpen(false);
            }}
          >
            {words('common.cancel')}
          </Button>
        </div>
      </div>
    );
  return (
    <div className="history-undo">
      <Button
        small
        look="quiet"
        label={words('history.undoThis', [what])}
        takesFocus={isGivenUp}
        onPress={() => (entry.forOthers === true ? setOpen(true) : onUndo())}
      >
        {words('common.undo')}
      </Button>
    </div>
  );
}

/** Why a line cannot be taken back; null: it can be, or there is nothing of it left. */
function whyNot({ event, void: isVoid, undone }: HistoryEntry, later: readonly string[]): string | null {
  if (isVoid || undone) return null;
  if (event.kind === 'undone') return words('history.undoOfUndo');
  if (later.length === 0) return null;
  if (event.kind === 'added') return words('history.undoOfAdding');
  const named = [...new Set(later.toReversed())];
  const list = new Intl.ListFormat(undefined, { type: 'conjunction' });
  const rest = named.length - mostNamed;
  return rest > 0
    ? words('history.undoFirstMore', [named.slice(0, mostNamed).join(', '), rest])
    : words('history.undoFirst', [list.format(named)]);
}
