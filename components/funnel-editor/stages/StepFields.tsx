import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Picker } from '@/components/field/Picker';
import { TextInput } from '@/components/field/TextInput';
import { Tick } from '@/components/field/Tick';
import { MoveButtons } from '@/components/funnel-editor/MoveButtons';
import type { PartProps } from '@/components/funnel-editor/part';
import type { FunnelDefinition, Step } from '@/lib/funnel/definition/definition';
import { stepHomes } from '@/lib/funnel/definition/step-home';
import { changeStep, moveStep, setStepStage } from '@/lib/funnel/editing/edit-steps';
import { stepNeed, type StepNeed } from '@/lib/funnel/editing/step-needs';
import { words } from '@/lib/words';
import { StepFrom } from './StepFrom';
import '@/components/funnel-editor/reasons/reasons-part.css';
import './steps-part.css';

type Props = PartProps & { readonly step: Step; readonly onRemove: () => void };

/** One sub-step: everything that can be said of it, and why it has to stay where that is so. */
export function StepFields({ definition, onChange, step, onRemove }: Props): ReactElement {
  const path = `steps[${definition.steps.indexOf(step)}]`;
  const need = stepNeed(definition, step.id);
  const empty = (text: string): string | undefined =>
    text.trim() === '' ? words('funnelChange.problem.empty') : undefined;
  return (
    <fieldset className="step" data-path={path}>
      <legend className="unseen">{step.label}</legend>
      <div className="answer-head">
        <div data-path={`${path}.label`}>
          <TextInput
            label={words('stepEditor.label')}
            value={step.label}
            maxLength={400}
            isRequired
            error={empty(step.label)}
            onChange={(label) => onChange(changeStep(definition, step.id, { label }))}
          />
        </div>
        <MoveButtons
          upLabel={words('reasonEditor.up', [step.label])}
          downLabel={words('reasonEditor.down', [step.label])}
          isFirst={moveStep(definition, step.id, -1) === definition}
          isLast={moveStep(definition, step.id, 1) === definition}
          onMove={(by) => onChange(moveStep(definition, step.id, by))}
        />
        <Button
          small
          look="quiet"
          icon="trash"
          isDisabled={need !== null}
          label={words('stepEditor.remove', [step.label])}
          onPress={onRemove}
        />
      </div>
      <div data-path={`${path}.definition`}>
        <TextInput
          label={words('stepEditor.meaning')}
          value={step.definition}
          maxLength={400}
          isRequired
          error={empty(step.definition)}
          onChange={(meaning) => onChange(changeStep(definition, step.id, { definition: meaning }))}
        />
      </div>
      <Tick
        label={words('stepEditor.contacted')}
        isOn={step.contacted}
        onChange={(contacted) => onChange(changeStep(definition, step.id, { contacted }))}
      />
      {need === null ? (
        <StepStage definition={definition} onChange={onChange} step={step} />
      ) : (
        <p className="field-hint">{needWords(need)}</p>
      )}
      <StepFrom definition={definition} onChange={onChange} step={step} />
    </fieldset>
  );
}

/** The stage that a sub-step belongs to, among those that it can be in. */
function StepStage({ definition, onChange, step }: PartProps & { readonly step: Step }): ReactElement {
  const home = stepHomes(definition).get(step.id) ?? '';
  const choices = definition.stages
    .filter((stage) => !stage.retired && (stage.id === home || canBeIn(definition, step.id, stage.id)))
    .map(({ id, label }) => ({ id, label }));
  return (
    <Picker
      label={words('stepEditor.stage')}
      choices={choices}
      value={home}
      onChange={(stage) => {
        const put = stage === home ? null : setStepStage(definition, step.id, stage);
        if (put) onChange(put);
      }}
    />
  );
}

function canBeIn(definition: FunnelDefinition, step: string, stage: string): boolean {
  return setStepStage(definition, step, stage) !== null;
}

function needWords(need: StepNeed): string {
  if (need.type === 'lastChance') return words('stepEditor.need.lastChance');
  const { stages } = need;
  return stages.length === 0
    ? words('stepEditor.need.move')
    : words('stepEditor.need.stages', [stages.map(({ label }) => label).join(', ')]);
}
