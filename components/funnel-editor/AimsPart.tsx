import type { ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { setGoal, setInitial, setOpportunity } from '@/lib/funnel/editing/set-aims';
import { words } from '@/lib/words';
import type { PartProps } from './part';

const setters = { initial: setInitial, goal: setGoal, opportunity: setOpportunity } as const;

/** Where a new lead starts, what the team works for, and from where on the win rate counts. */
export function AimsPart({ definition, onChange }: PartProps): ReactElement {
  return (
    <div className="editor-fields">
      {(['initial', 'goal', 'opportunity'] as const).map((aim) => (
        <div key={aim} className="option-narrow" data-path={aim}>
          <Picker
            label={words(`funnelEditor.aims.${aim}`)}
            choices={definition.stages
              .filter(({ id, retired }) => !retired || id === definition[aim])
              .map(({ id, label }) => ({ id, label }))}
            value={definition[aim]}
            onChange={(stage) => onChange(setters[aim](definition, stage))}
          />
          <p className="field-hint">{words(`funnelEditor.aims.${aim}Hint`)}</p>
        </div>
      ))}
    </div>
  );
}
