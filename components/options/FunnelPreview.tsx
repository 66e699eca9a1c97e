import { useEffect, useId, useRef, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { mappingLines, type MappingLine, type StageMapping } from '@/lib/funnel/migration/migration';
import { words } from '@/lib/words';
import { MappingLineForm } from './MappingLineForm';
import { useSlow } from './use-slow';
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
  // By what the funnel has, not by what was picked: a line keeps its place, and the focus, while it is changed.
  const livesOn = (id: string): boolean => to.stages.some((stage) => stage.id === id && !stage.retired);
  const stays = lines.filter((line) => livesOn(line.from));
  const staying = stays.reduce((sum, line) => sum + (line.to.stage === line.from ? line.count : 0), 0);
  const id = useId();
  const isSlow = useSlow(isBusy);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const renderLine = (line: MappingLine): ReactElement => (
    <MappingLineForm
      key={line.from}
      line={line}
      from={from}
      to={to}
      onChange={(destination) => on.onChange({ ...mapping, [line.from]: destination })}
    />
  );
  return (
    <section className="funnel-preview" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={heading}>
        {words('funnelChange.title', [to.name, to.version])}
      </h3>
      <p>{words(lines.length === 0 ? 'funnelChange.none' : 'funnelChange.about')}</p>
      {lines.filter((line) => !livesOn(line.from)).map((line) => renderLine(line))}
      {stays.length > 0 && (
        <details className="funnel-stays">
          <summary>{words('funnelChange.staying', staying, [staying.toLocaleString()])}</summary>
          <div>{stays.map((line) => renderLine(line))}</div>
        </details>
      )}
      {lines.length > 0 && <p className="field-hint">{words('funnelChange.history')}</p>}
      <div className="option-buttons">
        <Button look="primary" isPending={isBusy} onPress={on.onApply}>
          {words('funnelChange.apply')}
        </Button>
        <Button look="quiet" onPress={on.onCancel}>
          {words('funnelChange.cancel')}
        </Button>
        <output>{isSlow && words('funnelChange.working')}</output>
      </div>
    </section>
  );
}
