import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { exactText } from '@/components/format/Moment';
import { Hitched } from '@/components/import/Hitched';
import { ProgressLine } from '@/components/import/ProgressLine';
import type { People } from '@/components/person/names';
import { refusalWords } from '@/components/refusal/refusal-words';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { ImportJournal } from '@/lib/funnel/import/journal';
import { partSize } from '@/lib/funnel/import/prepared-row';
import { words } from '@/lib/words';
import './journal.css';

type Props = {
  readonly journal: ImportJournal;
  readonly definition: FunnelDefinition;
  readonly people: People;
  /** What is asked of it is on its way. */
  readonly isBusy: boolean;
  readonly onStop: () => void;
  readonly onStopAndUndo: () => void;
  readonly onUndo: () => void;
  readonly onResume: () => void;
};

const mostLeft = 100;

/** An import from its confirm on: how far it is, what it came to, and the ways to stop it and to take it back. */
export function ImportCard(props: Props): ReactElement {
  const { journal, definition, people } = props;
  return (
    <article className="import-card" data-state={journal.state}>
      <h3 aria-live="polite">{titleOf(journal)}</h3>
      {journal.state === 'applying' && <Applying {...props} />}
      {journal.state === 'undoing' && <Undoing journal={journal} />}
      {journal.state === 'stopped' && <Stopped {...props} />}
      {(journal.state === 'done' || journal.state === 'cancelled') && <Over {...props} />}
      {journal.state === 'staging' && (
        <div className="import-buttons">
          <Button isPending={props.isBusy} onPress={props.onStop}>
            {words('import.journal.drop')}
          </Button>
        </div>
      )}
      {journal.kept > 0 && (
        <p>{words('import.journal.kept', journal.kept, [journal.kept.toLocaleString()])}</p>
      )}
      {journal.leftCount > 0 && (
        <details className="import-left-out">
          <summary>
            {words('import.journal.left', journal.leftCount, [journal.leftCount.toLocaleString()])}
          </summary>
          {journal.leftCount > mostLeft && (
            <p className="field-hint">{words('import.journal.leftMore', [mostLeft.toLocaleString()])}</p>
          )}
          <ul className="import-left">
            {journal.left.slice(0, mostLeft).map(({ row, refusal }) => (
              <li key={row}>
                {words('import.journal.leftRow', [
                  row.toLocaleString(),
                  refusalWords(refusal, definition, people),
                ])}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function Applying({ journal, isBusy, onStop, onStopAndUndo }: Props): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const done = rowsApplied(journal);
  const figures = [done.toLocaleString(), journal.rows.toLocaleString()] as const;
  return (
    <>
      <ProgressLine
        label={titleOf(journal)}
        done={done}
        total={journal.rows}
        text={words('import.journal.progress', [...figures])}
      />
      {isAsking ? (
        <div className="import-sure">
          <p>{words('import.journal.sure', [...figures])}</p>
          <div className="import-buttons">
            <Button takesFocus isPending={isBusy} onPress={onStop}>
              {words('import.journal.sureStop')}
            </Button>
            <Button isPending={isBusy} onPress={onStopAndUndo}>
              {words('import.journal.sureUndo')}
            </Button>
            <Button look="quiet" onPress={() => setAsking(false)}>
              {words('import.journal.goOn')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="import-buttons">
          <Button onPress={() => setAsking(true)}>{words('import.journal.stop')}</Button>
          <span className="field-hint">{words('import.journal.background')}</span>
        </div>
      )}
    </>
  );
}

function Undoing({ journal }: Pick<Props, 'journal'>): ReactElement {
  // While it is undone `applied` counts down to nothing.
  const done = Math.max(0, journal.parts - journal.applied);
  return (
    <ProgressLine
      label={titleOf(journal)}
      done={done}
      total={journal.parts}
      text={words('import.journal.undoProgress', [done.toLocaleString(), journal.parts.toLocaleString()])}
    />
  );
}

/** A part could be neither applied nor taken back: how far it came, why, and the ways on. */
function Stopped({ journal, isBusy, onResume, onStop, onUndo }: Props): ReactElement {
  const { fault, rows, parts, applied, added, updated } = journal;
  const isUndo = fault?.during === 'undoing';
  const figures = isUndo
    ? ([(parts - applied).toLocaleString(), parts.toLocaleString()] as const)
    : ([rowsApplied(journal).toLocaleString(), rows.toLocaleString()] as const);
  return (
    <>
      <p>{words(isUndo ? 'import.journal.stoppedUndoAt' : 'import.journal.stoppedAt', [...figures])}</p>
      <Hitched text={faultWords(fault)} />
      <div className="import-buttons">
        <Button isPending={isBusy} onPress={onResume}>
          {words('import.journal.resume')}
        </Button>
        {!isUndo && added + updated > 0 && (
          <Button isPending={isBusy} onPress={onUndo}>
            {words('import.journal.undo')}
          </Button>
        )}
        {!isUndo && (
          <Button look="quiet" isPending={isBusy} onPress={onStop}>
            {words('import.journal.leave')}
          </Button>
        )}
      </div>
    </>
  );
}

function Over({ journal, isBusy, onUndo }: Props): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const { added, updated, leftCount } = journal;
  const counts = (
    [
      ['added', added],
      ['updated', updated],
      ['leftOut', leftCount],
    ] as const
  ).filter(([, count]) => count > 0);
  return (
    <>
      <p className="import-counts">
        {journal.confirmedAt !== null && <span>{exactText(journal.confirmedAt)}</span>}
        {counts.map(([name, count]) => (
          <span key={name}>{words(`import.journal.${name}`, count, [count.toLocaleString()])}</span>
        ))}
      </p>
      {added + updated > 0 &&
        (isAsking ? (
          <div className="import-sure">
            <p>{words('import.journal.undoSure', added, [added.toLocaleString()])}</p>
            <div className="import-buttons">
              <Button takesFocus isPending={isBusy} onPress={onUndo}>
                {words('import.journal.undo')}
              </Button>
              <Button look="quiet" onPress={() => setAsking(false)}>
                {words('import.journal.keep')}
              </Button>
            </div>
          </div>
        ) : (
          <div className="import-buttons">
            <Button label={words('import.journal.undoOf', [journal.name])} onPress={() => setAsking(true)}>
              {words('import.journal.undo')}
            </Button>
          </div>
        ))}
    </>
  );
}

/** Why it stands still; journals of before do not say it. */
function faultWords(fault: ImportJournal['fault']): string {
  if (fault?.isFull === true) return words('import.journal.stoppedFull');
  const why = fault?.during === 'undoing' ? 'stoppedUndoBug' : 'stoppedBug';
  return words(`import.journal.${why}`, [fault?.error ?? '']);
}

/** Parts are full but for the last one. */
function rowsApplied({ rows, applied }: ImportJournal): number {
  return Math.min(rows, applied * partSize);
}

function titleOf({ state, name, added }: ImportJournal): string {
  switch (state) {
    case 'staging':
    case 'applying':
    case 'undoing':
    case 'undone':
    case 'stopped':
      return words(`import.journal.${state}`, [name]);
    case 'done':
    case 'cancelled':
      return words(`import.journal.${state}`, added, [added.toLocaleString(), name]);
  }
}
