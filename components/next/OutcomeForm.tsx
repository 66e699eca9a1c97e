import { useState, type ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { TextInput } from '@/components/field/TextInput';
import { outcomes, type Outcome } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import { useStep, type StepFormProps } from './step-form';
import { StepFrame } from './StepFrame';

type LostTo = 'statusQuo' | 'vendor';

/** How it ended; a lost deal says to what it was lost. */
export function OutcomeForm({ definition, lead, people, run, onClose }: StepFormProps): ReactElement {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [lostTo, setLostTo] = useState<LostTo | null>(null);
  const [vendor, setVendor] = useState('');
  const step = useStep(run, onClose);
  const isComplete =
    outcome !== null && (outcome !== 'lost' || lostTo === 'statusQuo' || vendor.trim() !== '');
  const send = (): void => {
    if (outcome === null) return;
    const loser = lostTo === 'statusQuo' ? 'status-quo' : vendor.trim();
    step.go({
      type: 'setOutcome',
      leadId: lead.id,
      outcome,
      ...(outcome === 'lost' && loser !== '' ? { lostTo: loser } : {}),
    });
  };
  return (
    <StepFrame
      title={words('lead.outcome.title')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{ label: words('lead.outcome.submit'), onSubmit: send, isReady: isComplete }}
    >
      <ChoiceList
        label={words('lead.outcome.how')}
        choices={outcomes.map((id) => ({
          id,
          label: words(`lead.outcome.${id}.label`),
          hint: words(`lead.outcome.${id}.hint`),
        }))}
        value={outcome}
        onChange={setOutcome}
      />
      {outcome === 'lost' && (
        <ChoiceList
          label={words('lead.outcome.lostTo')}
          choices={(['statusQuo', 'vendor'] as const).map((id) => ({
            id,
            label: words(`lead.outcome.${id}`),
          }))}
          value={lostTo}
          onChange={setLostTo}
        />
      )}
      {outcome === 'lost' && lostTo === 'vendor' && (
        <TextInput
          label={words('lead.outcome.which')}
          value={vendor}
          onChange={setVendor}
          maxLength={200}
          isRequired
          takesFocus
        />
      )}
    </StepFrame>
  );
}
