import type { ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { TextInput } from '@/components/field/TextInput';
import { QuadrantGrid } from '@/components/quadrants/QuadrantGrid';
import { setQuadrantStep } from '@/lib/funnel/editing/set-quadrant-step';
import { quadrantStep } from '@/lib/funnel/definition/quadrant';
import { words } from '@/lib/words';
import type { PartProps } from './part';

const teams = ['marketing', 'sales'] as const;

/** What comes next where fit and interest place a lead, and which team does it. */
export function QuadrantsPart({ definition, onChange }: PartProps): ReactElement {
  return (
    <QuadrantGrid
      render={(quadrant) => {
        const { nextAction, actionFor } = quadrantStep(definition, quadrant, words);
        const place = words(`lead.quadrant.${quadrant}`);
        const error = nextAction.trim() === '' ? words('funnelChange.problem.empty') : undefined;
        return (
          <div className="editor-fields" data-path={`quadrants.${quadrant}`}>
            <TextInput
              label={words('funnelEditor.quadrants.next', [place])}
              isLabelUnseen
              value={nextAction}
              maxLength={400}
              rows={2}
              isRequired
              error={error}
              onChange={(text) =>
                onChange(setQuadrantStep(definition, quadrant, { nextAction: text }, words))
              }
            />
            <ChoiceList
              label={words('funnelEditor.quadrants.for', [place])}
              isLabelUnseen
              flow="row"
              choices={teams.map((id) => ({ id, label: words(`options.funnel.side.${id}`) }))}
              value={actionFor}
              onChange={(team) => onChange(setQuadrantStep(definition, quadrant, { actionFor: team }, words))}
            />
          </div>
        );
      }}
    />
  );
}
