import { useState, type ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { RowGroup, Signal, SignalRow } from '@/lib/metrics/accountability';
import { words } from '@/lib/words';
import { SignalTable } from './SignalTable';
import type { SignalNames } from './signal-words';

type Props = {
  readonly rows: readonly SignalRow[];
  readonly names: SignalNames;
  readonly definition: FunnelDefinition;
  readonly onOpen: (signal: Signal, group: RowGroup, name: string) => void;
};

/** What hand-overs can be looked at by, and which signals that are. */
const types = {
  points: ['rule', 'wish', 'kind', 'learned'],
  decided: ['decided'],
  source: ['source'],
  programme: ['programme'],
} as const satisfies Readonly<Record<string, readonly Signal['type'][]>>;

type By = keyof typeof types;
const choices = ['points', 'decided', 'source', 'programme'] as const satisfies readonly By[];

/** What became of the leads that were handed over, by what counted for them or by where they came from. */
export function SignalPart({ rows, ...given }: Props): ReactElement {
  const [by, setBy] = useState<By>('points');
  const wanted: readonly Signal['type'][] = types[by];
  const shown = rows.filter(({ signal }) => wanted.includes(signal.type));
  const total = rows.filter(({ signal }) => signal.type === 'all');
  const title = words('quality.signals');
  return (
    <div className="quality-part">
      <h2>{title}</h2>
      <p className="field-hint">{words('quality.signalsAbout')}</p>
      {total.length === 0 ? (
        <p>{words('quality.noHandOver')}</p>
      ) : (
        <>
          <ChoiceList
            label={words('quality.by')}
            flow="row"
            choices={choices.map((id) => ({ id, label: words(`quality.bys.${id}`) }))}
            value={by}
            onChange={setBy}
          />
          <SignalTable key={by} label={title} rows={[...total, ...shown]} {...given} />
          {shown.length === 0 && <p>{words(`quality.noneBy.${by}`)}</p>}
        </>
      )}
    </div>
  );
}
