import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { DateInput } from '@/components/field/DateInput';
import { daysAfter, morningOf, nextMonday } from '@/components/format/days';
import { words } from '@/lib/words';
import { useStep, type StepFormProps } from './step-form';
import { StepFrame } from './StepFrame';

/** Hides a lead from what waits and what is due until a morning; one that is hidden is shown again. */
export function SnoozeForm({ definition, lead, people, now, run, onClose }: StepFormProps): ReactElement {
  const [date, setDate] = useState('');
  const step = useStep(run, onClose);
  const until = morningOf(date);
  const snooze = (morning: number | null): void =>
    step.go({ type: 'snoozeLead', leadId: lead.id, until: morning });
  const tomorrow = daysAfter(now, 1);
  const soon = [
    ['tomorrow', tomorrow],
    ['nextWeek', nextMonday(now)],
  ] as const;
  return (
    <StepFrame
      title={words('lead.snooze.title')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{
        label: words('lead.next.snooze'),
        onSubmit: () => snooze(until),
        isReady: until !== null,
      }}
    >
      <p className="reason-hint">{words('lead.snooze.hint')}</p>
      <div className="soon">
        {soon.map(([name, day], index) => (
          <Button key={name} small takesFocus={index === 0} onPress={() => snooze(morningOf(day))}>
            {words(`lead.snooze.${name}`)}
          </Button>
        ))}
        {lead.snoozedUntil !== null && lead.snoozedUntil > now && (
          <Button small onPress={() => snooze(null)}>
            {words('lead.snooze.end')}
          </Button>
        )}
      </div>
      <DateInput label={words('lead.snooze.date')} value={date} onChange={setDate} min={tomorrow} />
    </StepFrame>
  );
}
