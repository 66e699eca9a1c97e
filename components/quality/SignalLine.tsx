import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { RowGroup, Signal, SignalRow } from '@/lib/metrics/accountability';
import { words } from '@/lib/words';
import { BackReasons } from './BackReasons';
import { OpenCount } from './OpenCount';
import { RateCell } from './RateCell';
import { signalDetail, signalName, type SignalNames } from './signal-words';

type Props = {
  readonly row: SignalRow;
  readonly names: SignalNames;
  readonly definition: FunnelDefinition;
  readonly onOpen: (signal: Signal, group: RowGroup, name: string) => void;
};

const counted = [
  ['promoted', 'promoted'],
  ['accepted', 'accepted'],
  ['returned', { of: 'returned', why: null }],
  ['open', 'open'],
  ['won', 'won'],
] as const satisfies readonly (readonly [string, RowGroup])[];

/** One signal with what became of its leads; beneath it, once asked for, why they came back. */
export function SignalLine({ row, names, definition, onOpen }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const { signal } = row;
  const name = signalName(signal, names);
  const detail = signalDetail(signal, names);
  const cameBack = row.returned + row.left;
  return (
    <>
      <tr data-all={signal.type === 'all' || undefined}>
        <th scope="row" className="quality-name">
          <bdi>{name}</bdi>
          {detail !== null && <span className="field-hint">{detail}</span>}
        </th>
        {counted.map(([column, group]) => (
          <td key={column} className="quality-figure" data-label={words(`quality.column.${column}`)}>
            <OpenCount
              count={row[column]}
              name={words('quality.groupOf', [name, words(`quality.column.${column}`)])}
              onOpen={(list) => onOpen(signal, group, list)}
            />
            {column === 'returned' && cameBack > 0 && (
              <Button
                small
                look="quiet"
                icon={isOpen ? 'up' : 'down'}
                isExpanded={isOpen}
                label={words('quality.whyOf', [name])}
                onPress={() => setOpen(!isOpen)}
              >
                {words('quality.why')}
              </Button>
            )}
          </td>
        ))}
        <td className="quality-figure" data-label={words('quality.column.acceptance')}>
          <RateCell rate={row.acceptance} names={{ k: '', n: '' }} />
        </td>
      </tr>
      {isOpen && cameBack > 0 && (
        <tr className="quality-why">
          <td colSpan={7}>
            <BackReasons
              title={words('quality.column.returned')}
              of="returned"
              reasons={row.whyReturned}
              name={name}
              definition={definition}
              onOpen={(group, list) => onOpen(signal, group, list)}
            />
            <BackReasons
              title={words('quality.left')}
              of="left"
              reasons={row.whyLeft}
              name={name}
              definition={definition}
              onOpen={(group, list) => onOpen(signal, group, list)}
            />
          </td>
        </tr>
      )}
    </>
  );
}
