import { useState, type ReactElement } from 'react';
import type { Run } from '@/components/lead/run';
import { StepFrame } from '@/components/next/StepFrame';
import { useStep } from '@/components/next/step-form';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { changedAnswers } from './bant-words';
import { BantFields } from './BantFields';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly run: Run;
  readonly onClose: () => void;
};

/** What is known of budget, authority, need and timeline, changed at any time; it moves nobody. */
export function BantForm({ definition, lead, people, run, onClose }: Props): ReactElement {
  const [answers, setAnswers] = useState(lead.bant);
  const step = useStep(run, onClose);
  const changed = changedAnswers(lead.bant, answers);
  return (
    <StepFrame
      title={words('lead.bant.title')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{
        label: words('common.save'),
        onSubmit: () => step.go({ type: 'answerBant', leadId: lead.id, answers: changed }),
        isReady: Object.keys(changed).length > 0,
      }}
    >
      <BantFields answers={answers} onChange={setAnswers} />
    </StepFrame>
  );
}
