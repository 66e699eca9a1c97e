import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ChoiceList } from '@/components/field/ChoiceList';
import { DateInput } from '@/components/field/DateInput';
import { TextInput } from '@/components/field/TextInput';
import { dayOf, monthsAfter, morningOf } from '@/components/format/days';
import type { Reason } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import { isRulingOut } from './next-steps';
import type { Step, StepFormProps } from './step-form';
import { StepFrame } from './StepFrame';

type Props = StepFormProps & {
  readonly reason: Reason;
  readonly step: Step;
  readonly onBack: () => void;
};

const day = 86_400_000;
/** Dates that are one click away, in months. */
const soon = [1, 3, 6] as const;

/** The question behind a reason: a day, a line, or one of a few. */
export function GiveBackAnswer(props: Props): ReactElement {
  const { definition, lead, people, offers, now, reason, step, onBack, onClose } = props;
  const [answer, setAnswer] = useState('');
  const { question } = reason;
  const date = question?.ask === 'date' ? morningOf(answer) : null;
  const send = (): void => {
    const given = question?.ask === 'date' ? {} : { answer: answer.trim() };
    step.go({
      type: 'giveBackLead',
      leadId: lead.id,
      reason: reason.id,
      ...(date === null ? {} : { date }),
      ...('answer' in given && given.answer !== '' ? given : {}),
    });
  };
  return (
    <StepFrame
      title={reason.label}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{
        label: words(isRulingOut(offers) ? 'lead.next.ruleOut' : 'lead.next.giveBack'),
        onSubmit: send,
      }}
    >
      {question?.ask === 'date' && (
        <>
          <DateInput
            label={question.label}
            value={answer}
            onChange={setAnswer}
            min={dayOf(now + day)}
            isRequired={question.required}
            takesFocus
          />
          <div className="soon">
            {soon.map((months) => (
              <Button key={months} small onPress={() => setAnswer(monthsAfter(now, months))}>
                {words('lead.giveBack.months', months)}
              </Button>
            ))}
          </div>
        </>
      )}
      {question?.ask === 'text' && (
        <TextInput
          label={question.label}
          value={answer}
          onChange={setAnswer}
          rows={2}
          maxLength={1000}
          isRequired={question.required}
          takesFocus
        />
      )}
      {question?.ask === 'choice' && (
        <ChoiceList
          label={question.label}
          choices={question.choices}
          value={answer === '' ? null : answer}
          onChange={setAnswer}
        />
      )}
      <p className="reason-hint">{words('lead.giveBack.then', [reason.nextAction])}</p>
      <div>
        <Button small look="quiet" icon="back" onPress={onBack}>
          {words('lead.giveBack.other')}
        </Button>
      </div>
    </StepFrame>
  );
}
