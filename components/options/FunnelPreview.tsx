import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Picker } from '@/components/field/Picker';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition';
import { destinationsIn, mappingLines, type MappingLine, type StageMapping } from '@/lib/funnel/migration';
import { destinationTo } from '@/lib/funnel/propose-mapping';
import { words } from '@/lib/words';
import './funnel-file.css';

type Props = {
  readonly from: FunnelDefinition;
  readonly to: FunnelDefinition;
  readonly mapping: StageMapping;
  /** Leads by stage of the former definition. */
  readonly counts: Readonly<Record<string, number>>;
  readonly isBusy: boolean;
  readonly onChange: (mapping: StageMapping) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
};

/** What another funnel does to how many leads, before anything happens. */
export function FunnelPreview({ from, to, mapping, counts, isBusy, ...on }: Props): ReactElement {
  const lines = mappingLines({ from, to }, mapping, counts);
  return (
    <section className="funnel-preview" aria-labelledby="funnel-preview">
      <h3 id="funnel-preview">{words('funnelChange.title', [to.name, to.version])}</h3>
      <p>{words(lines.length === 0 ? 'funnelChange.none' : 'funnelChange.about')}</p>
      {lines.map((line) => (
        <Line
          key={line.from}
          line={line}
          from={from}
          to={to}
          onChange={(stage) =>
            on.onChange({ ...mapping, [line.from]: destinationTo(to, stageById(to, stage)) })
          }
        />
      ))}
      {lines.length > 0 && <p className="field-hint">{words('funnelChange.history')}</p>}
      <div className="option-buttons">
        <Button look="primary" isPending={isBusy} onPress={on.onApply}>
          {words('funnelChange.apply')}
        </Button>
        <Button look="quiet" onPress={on.onCancel}>
          {words('funnelChange.cancel')}
        </Button>
      </div>
    </section>
  );
}

type LineProps = Pick<Props, 'from' | 'to'> & {
  readonly line: MappingLine;
  readonly onChange: (stage: string) => void;
};

function Line({ line, from, to, onChange }: LineProps): ReactElement {
  const { count, unowned } = line;
  const stage = stageById(to, line.to.stage);
  const living = destinationsIn(to);
  const choices = living.includes(stage) ? living : [stage, ...living];
  return (
    <div className="option-narrow">
      <Picker
        label={words('funnelChange.goes', count, [count.toLocaleString(), stageById(from, line.from).label])}
        choices={choices.map(({ id, label }) => ({
          id,
          label,
          ...(id === line.from ? { hint: words('funnelChange.stays') } : {}),
        }))}
        value={stage.id}
        onChange={onChange}
      />
      {unowned !== null && (
        <p className="field-hint">{words('funnelChange.unowned', [stageById(to, unowned).label])}</p>
      )}
    </div>
  );
}
