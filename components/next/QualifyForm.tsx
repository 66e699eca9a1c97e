import { useState, type ReactElement } from 'react';
import { TextInput } from '@/components/field/TextInput';
import { beforeWords } from '@/components/lead/return-words';
import { words } from '@/lib/words';
import { stageAfter } from './stage-after';
import { useStep, type StepFormProps } from './step-form';
import { StepFrame } from './StepFrame';

/** Hands a lead to sales, with one line that says why now, if there is one. */
export function QualifyForm({ definition, lead, people, now, run, onClose }: StepFormProps): ReactElement {
  const [whyNow, setWhyNow] = useState('');
  const step = useStep(run, onClose);
  const { code } = stageAfter(definition, lead, 'qualify', now);
  const before = beforeWords(definition, lead, { code, now });
  return (
    <StepFrame
      title={words('lead.qualify.title', [code])}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{
        label: words('lead.next.qualify', [code]),
        onSubmit: () =>
          step.go({
            type: 'qualifyLead',
            leadId: lead.id,
            ...(whyNow.trim() === '' ? {} : { whyNow: whyNow.trim() }),
          }),
      }}
    >
      {before !== null && <p className="reason-hint">{before}</p>}
      <TextInput
        label={words('lead.qualify.whyNow')}
        hint={words('lead.qualify.hint')}
        value={whyNow}
        onChange={setWhyNow}
        maxLength={1000}
        takesFocus
      />
    </StepFrame>
  );
}
