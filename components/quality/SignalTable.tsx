import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { signalKey, type RowGroup, type Signal, type SignalRow } from '@/lib/metrics/accountability';
import { words } from '@/lib/words';
import { SignalLine } from './SignalLine';
import { signalName, type SignalNames } from './signal-words';
import { SortHeading } from './SortHeading';
import { sortedBy, useSorting } from './use-sorting';
import './quality.css';

type Props = {
  readonly label: string;
  /** Those of all hand-overs first; it stays there. */
  readonly rows: readonly SignalRow[];
  readonly names: SignalNames;
  readonly definition: FunnelDefinition;
  readonly onOpen: (signal: Signal, group: RowGroup, name: string) => void;
};

const figures = ['promoted', 'accepted', 'returned', 'open', 'won', 'acceptance'] as const;
type Column = 'name' | (typeof figures)[number];

/** As many as are looked at; the others at a press. Free texts, as sources are, may be hundreds. */
const shownFirst = 25;

/** What became of the leads that were handed over with each signal; every number opens its leads. */
export function SignalTable({ label, rows, names, definition, onOpen }: Props): ReactElement {
  const sorting = useSorting<Column>('promoted');
  const [isWhole, setWhole] = useState(false);
  const total = rows.find(({ signal }) => signal.type === 'all');
  const others = sortedBy(
    rows.filter((row) => row !== total),
    sorting.isUp,
    (row) => valueOf(row, sorting.column, names),
  );
  const shown = isWhole ? others : others.slice(0, shownFirst);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className="quality-table" aria-label={label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <SortHeading column="name" title={words('quality.column.name')} sorting={sorting} />
              {figures.map((figure) => (
                <SortHeading
                  key={figure}
                  column={figure}
                  title={words(`quality.column.${figure}`)}
                  sorting={sorting}
                  isFigure
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {[...(total ? [total] : []), ...shown].map((row) => (
              <SignalLine
                key={signalKey(row.signal)}
                row={row}
                names={names}
                definition={definition}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < others.length && (
        <div>
          <Button small look="quiet" onPress={() => setWhole(true)}>
            {words('quality.showAll', [others.length.toLocaleString()])}
          </Button>
        </div>
      )}
    </>
  );
}

function valueOf(row: SignalRow, column: Column, names: SignalNames): number | string | undefined {
  if (column === 'name') return signalName(row.signal, names);
  return column === 'acceptance' ? row.acceptance.rate : row[column];
}
