import type { ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { stageById, type FunnelDefinition, type Step } from '@/lib/funnel/definition/definition';
import {
  destinationsIn,
  stepsWithin,
  type Destination,
  type MappingLine,
} from '@/lib/funnel/migration/migration';
import { destinationTo } from '@/lib/funnel/migration/propose-mapping';
import { words } from '@/lib/words';
import './funnel-file.css';

type Props = {
  readonly line: MappingLine;
  readonly from: FunnelDefinition;
  readonly to: FunnelDefinition;
  readonly onChange: (destination: Destination) => void;
};

/** Where the leads of one stage go: the stage, and the sub-step at which they begin there. */
export function MappingLineForm({ line, from, to, onChange }: Props): ReactElement {
  const { count, unowned } = line;
  const stage = stageById(to, line.to.stage);
  const living = destinationsIn(to);
  const choices = living.includes(stage) ? living : [stage, ...living];
  const steps = stepsToAsk(line, from, to);
  const [first] = steps;
  return (
    <div className="funnel-line">
      <Picker
        label={words('funnelChange.goes', count, [count.toLocaleString(), stageById(from, line.from).label])}
        choices={choices.map(({ id, label }) => ({
          id,
          label,
          ...(id === line.from ? { hint: words('funnelChange.stays') } : {}),
        }))}
        value={stage.id}
        onChange={(id) => onChange(id === line.from ? { stage: id } : destinationTo(to, stageById(to, id)))}
      />
      {first && (
        <div>
          <Picker
            label={words('funnelChange.step', [stage.label])}
            choices={steps.map(({ id, label }) => ({ id, label }))}
            value={line.to.step ?? stage.placing?.step ?? first.id}
            onChange={(step) => onChange({ stage: stage.id, step })}
          />
          <p className="field-hint">{words('funnelChange.stepHint')}</p>
        </div>
      )}
      {unowned !== null && (
        <p className="field-hint">{words('funnelChange.unowned', [stageById(to, unowned).label])}</p>
      )}
    </div>
  );
}

/** The steps to choose from where that matters: not where there is one, nor where everybody keeps their own. */
function stepsToAsk(
  { from: id, to: there }: MappingLine,
  from: FunnelDefinition,
  to: FunnelDefinition,
): readonly Step[] {
  const steps = stepsWithin(to, stageById(to, there.stage));
  const own = stepsWithin(from, stageById(from, id));
  const keepsAll = there.stage === id && own.every((step) => steps.some((each) => each.id === step.id));
  return steps.length < 2 || keepsAll ? [] : steps;
}
