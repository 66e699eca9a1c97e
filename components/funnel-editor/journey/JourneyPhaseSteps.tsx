import { useRef, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import type { PartProps } from '@/components/funnel-editor/part';
import { AddLine } from '@/components/options/AddLine';
import type { Journey } from '@/lib/funnel/definition/definition';
import { addJourneyStep, changeJourneyStep, removeJourneyStep } from '@/lib/funnel/editing/edit-journey';
import { words } from '@/lib/words';
import './journey-part.css';

type Props = PartProps & { readonly phase: Journey['phases'][number]; readonly index: number };

/** The steps of one phase of the buyer's journey: what they are called and mean, one more, one less. */
export function JourneyPhaseSteps({ definition, onChange, phase, index }: Props): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  return (
    <>
      <ul
        ref={list}
        tabIndex={-1}
        className="journey-editor-steps"
        aria-label={words('journey.editor.steps', [phase.label])}
      >
        {phase.steps.map((step, place) => (
          <li key={step.id} data-path={`journey.phases[${index}].steps[${place}]`}>
            <TextInput
              label={words('journey.editor.step')}
              isLabelUnseen
              value={step.label}
              maxLength={400}
              isRequired
              onChange={(label) => onChange(changeJourneyStep(definition, step.id, { label }))}
            />
            <div data-path={`journey.phases[${index}].steps[${place}].definition`}>
              <TextInput
                label={words('journey.editor.meaning', [step.label])}
                isLabelUnseen
                value={step.definition}
                maxLength={400}
                isRequired
                onChange={(meaning) =>
                  onChange(changeJourneyStep(definition, step.id, { definition: meaning }))
                }
              />
            </div>
            <Button
              small
              look="quiet"
              icon="trash"
              label={words('journey.editor.remove', [step.label])}
              isDisabled={phase.steps.length === 1}
              onPress={() => {
                // The button goes with its step.
                list.current?.focus();
                onChange(removeJourneyStep(definition, step.id));
              }}
            />
          </li>
        ))}
      </ul>
      {/* Its name also stands for what it means, until that is said. */}
      <AddLine
        label={words('journey.editor.newStep', [phase.label])}
        button={words('journey.editor.add')}
        buttonLabel={words('journey.editor.addLabel', [phase.label])}
        onAdd={(label) => onChange(addJourneyStep(definition, phase.id, { label, definition: label }))}
      />
    </>
  );
}
