import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { touches } from '@/components/lead/activity-words';
import { words } from '@/lib/words';
import { useStep, type StepFormProps } from './step-form';
import { StepFrame } from './StepFrame';

/** Notes that somebody of ours got in touch: it counts as an attempt and stops the contact clock. */
export function ContactForm({ definition, lead, people, run, onClose }: StepFormProps): ReactElement {
  const step = useStep(run, onClose);
  return (
    <StepFrame
      title={words('lead.contact.title')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
    >
      <p className="reason-hint">{words('lead.contact.hint', lead.attempts)}</p>
      <div className="soon">
        {touches.map((touch, index) => (
          <Button
            key={touch}
            takesFocus={index === 0}
            onPress={() =>
              step.go({ type: 'recordActivity', leadId: lead.id, activity: touch, direction: 'out' })
            }
          >
            {words(`lead.touch.${touch}`)}
          </Button>
        ))}
      </div>
    </StepFrame>
  );
}
