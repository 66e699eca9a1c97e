import type { ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import type { Stage } from '@/lib/funnel/definition/definition';
import { setBantNeeded } from '@/lib/funnel/editing/entry-criteria';
import { words } from '@/lib/words';
import type { PartProps } from './part';
import { StageCriteria } from './StageCriteria';
import { StageFold } from './stages/StageFold';

const counts = ['0', '1', '2', '3', '4'] as const;

/** What has to be known of a lead before it may enter a stage, and how much of BANT makes it qualified. */
export function CriteriaPart({ definition, onChange }: PartProps): ReactElement {
  const needed = counts.find((count) => Number(count) === definition.bantNeeded) ?? '0';
  return (
    <div className="editor-fields">
      <div className="option-narrow" data-path="bantNeeded">
        <Picker
          label={words('funnelEditor.criteria.bant')}
          choices={counts.map((id) => ({
            id,
            label: id === '0' ? words('funnelEditor.criteria.bantNone') : Number(id).toLocaleString(),
          }))}
          value={needed}
          onChange={(count) => onChange(setBantNeeded(definition, Number(count)))}
        />
        <p className="field-hint">{words('funnelEditor.criteria.bantHint')}</p>
      </div>
      <ul className="editor-items">
        {definition.stages.map(
          (stage, index) =>
            !stage.retired && (
              <li key={stage.id} className="editor-item">
                <StageFold
                  definition={definition}
                  stage={stage}
                  path={`stages[${index}].criteria`}
                  summary={summaryOf(stage)}
                >
                  {() => <StageCriteria definition={definition} stage={stage} onChange={onChange} />}
                </StageFold>
              </li>
            ),
        )}
      </ul>
    </div>
  );
}

function summaryOf({ criteria }: Stage): string {
  if (criteria.length === 0) return words('funnelEditor.criteria.none');
  const all = new Intl.ListFormat(words('common.language'), { type: 'conjunction' });
  return words('funnelEditor.criteria.asks', [
    all.format(criteria.map(({ field }) => words(`refusal.field.${field}`))),
  ]);
}
