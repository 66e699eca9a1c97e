import { useState, type ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { TextInput } from '@/components/field/TextInput';
import { bantParts, type BantAnswer, type BantPart } from '@/lib/funnel/event';
import { words } from '@/lib/words';
import { checkingStep } from './stage-after';
import { useStep, type StepFormProps } from './step-form';
import { StepFrame } from './StepFrame';

type Answers = Readonly<Partial<Record<BantPart, BantAnswer>>>;

/** Sales' check that this is a legitimate opportunity; budget, authority, need and timeline as far as they are known. */
export function ValidateForm(props: StepFormProps): ReactElement {
  const { definition, lead, people, offers, now, run, onClose } = props;
  const [answers, setAnswers] = useState<Answers>(lead.bant);
  const step = useStep(run, onClose);
  const target = checkingStep(definition, lead, offers.steps, now);
  const yes = bantParts.filter((part) => answers[part]?.answer === 'yes').length;
  const send = (): void => {
    if (!target) return;
    const changed = changedAnswers(lead.bant, answers);
    const move = { type: 'moveDealStage', leadId: lead.id, to: target.id } as const;
    if (Object.keys(changed).length === 0) step.go(move);
    else step.go({ type: 'answerBant', leadId: lead.id, answers: changed }, move);
  };
  return (
    <StepFrame
      title={words('lead.validate.title')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{ label: words('lead.next.validate'), onSubmit: send }}
    >
      <p className="reason-hint">
        {definition.bantNeeded === 0
          ? words('lead.validate.optional')
          : words('lead.validate.needed', [yes, definition.bantNeeded])}
      </p>
      {bantParts.map((part) => (
        <BantRow
          key={part}
          part={part}
          value={answers[part]}
          onChange={(answer) => setAnswers({ ...answers, [part]: answer })}
        />
      ))}
    </StepFrame>
  );
}

function BantRow({
  part,
  value,
  onChange,
}: {
  readonly part: BantPart;
  readonly value: BantAnswer | undefined;
  readonly onChange: (answer: BantAnswer) => void;
}): ReactElement {
  const label = words(`lead.bant.${part}`);
  const answer = value?.answer ?? 'unknown';
  return (
    <div className="bant-row">
      <ChoiceList
        flow="row"
        label={label}
        choices={(['unknown', 'no', 'yes'] as const).map((id) => ({ id, label: words(`lead.bant.${id}`) }))}
        value={answer}
        onChange={(id) => onChange({ ...value, answer: id })}
      />
      {answer !== 'unknown' && (
        <TextInput
          label={words('lead.bant.note', [label])}
          isLabelUnseen
          placeholder={words('lead.bant.placeholder')}
          value={value?.note ?? ''}
          maxLength={1000}
          onChange={(note) => onChange({ answer, note })}
        />
      )}
    </div>
  );
}

function changedAnswers(before: Answers, after: Answers): Answers {
  const changed = bantParts.filter(
    (part) =>
      after[part] !== undefined &&
      (after[part].answer !== before[part]?.answer ||
        (after[part].note ?? '') !== (before[part]?.note ?? '')),
  );
  return Object.fromEntries(changed.map((part) => [part, after[part]]));
}
