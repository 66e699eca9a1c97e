import { useState, type ReactElement } from 'react';
import { TextInput } from '@/components/field/TextInput';
import type { Run } from '@/components/lead/run';
import { useStep } from '@/components/next/step-form';
import { StepFrame } from '@/components/next/StepFrame';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';

type Props = {
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly lead: Lead;
  readonly run: Run;
  readonly onClose: () => void;
};

/** A lead's title alone, where it is all that keeps from telling whether it fits. */
export function TitleForm({ definition, people, lead, run, onClose }: Props): ReactElement {
  const [title, setTitle] = useState(lead.title ?? '');
  const step = useStep(run, onClose);
  const wanted = title.trim();
  return (
    <StepFrame
      title={words('score.receipt.titleOf')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{
        label: words('common.save'),
        onSubmit: () => step.go({ type: 'editLead', leadId: lead.id, changes: { title: wanted } }),
        isReady: wanted !== '' && wanted !== lead.title,
      }}
    >
      <TextInput
        label={words('segment.field.title')}
        value={title}
        onChange={setTitle}
        maxLength={400}
        takesFocus
      />
    </StepFrame>
  );
}
