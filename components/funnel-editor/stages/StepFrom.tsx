import { useState, type ReactElement } from 'react';
import { ChoiceSet } from '@/components/field/ChoiceSet';
import { Tick } from '@/components/field/Tick';
import type { PartProps } from '@/components/funnel-editor/part';
import type { Step } from '@/lib/funnel/definition/definition';
import { changeStep } from '@/lib/funnel/editing/edit-steps';
import { words } from '@/lib/words';

/** From which sub-steps one may be gone to: from any, or from some that are named. */
export function StepFrom({ definition, onChange, step }: PartProps & { readonly step: Step }): ReactElement {
  // Until one is chosen: a step that is reached from none would be reached never.
  const [isChoosing, setChoosing] = useState(false);
  const others = definition.steps.filter(({ id }) => id !== step.id).map(({ id, label }) => ({ id, label }));
  const isAny = step.from === undefined && !isChoosing;
  return (
    <>
      <Tick
        label={words('stepEditor.fromAny')}
        isOn={isAny}
        onChange={(any) => {
          setChoosing(!any);
          if (any) onChange(changeStep(definition, step.id, { from: undefined }));
        }}
      />
      {!isAny && (
        <ChoiceSet
          label={words('stepEditor.from')}
          choices={others}
          value={step.from ?? []}
          hint={words('stepEditor.fromHint')}
          onChange={(from) => {
            setChoosing(true);
            onChange(changeStep(definition, step.id, { from: from.length === 0 ? undefined : [...from] }));
          }}
        />
      )}
    </>
  );
}
