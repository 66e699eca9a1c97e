import { useState, type ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { TextInput } from '@/components/field/TextInput';
import type { ReturnAnswer } from '@/lib/funnel/log/event';
import { words } from '@/lib/words';
import { stageAfter } from './stage-after';
import { useStep, type StepFormProps } from './step-form';
import { StepFrame } from './StepFrame';

/** Marketing's answer to a lead that came back. A dispute has to say why; the others may say something. */
export function AnswerReturnForm(props: StepFormProps): ReactElement {
  const { definition, lead, people, offers, now, run, onClose } = props;
  const [answer, setAnswer] = useState<ReturnAnswer | null>(null);
  const [note, setNote] = useState('');
  const step = useStep(run, onClose);
  const { code } = stageAfter(definition, lead, 'qualify', now);
  const said = note.trim();
  const send = (): void => {
    if (answer === null) return;
    step.go({ type: 'answerReturn', leadId: lead.id, answer, ...(said === '' ? {} : { note: said }) });
  };
  return (
    <StepFrame
      title={words('lead.answerReturn.title')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{
        label: words(answer === null ? 'lead.next.answerReturn' : `lead.answerReturn.${answer}.submit`),
        onSubmit: send,
        isReady: answer !== null && (answer !== 'disputed' || said !== ''),
      }}
    >
      <ChoiceList
        label={words('lead.answerReturn.how')}
        choices={offers.returnAnswers.map((id) => ({
          id,
          label: words(`lead.answerReturn.${id}.label`),
          hint:
            id === 'fixedAndSentAgain'
              ? words(`lead.answerReturn.${id}.hint`, [code])
              : words(`lead.answerReturn.${id}.hint`),
        }))}
        value={answer}
        onChange={setAnswer}
        isLabelUnseen
      />
      {answer !== null && (
        <TextInput
          label={words(`lead.answerReturn.${answer}.note`)}
          value={note}
          onChange={setNote}
          maxLength={1000}
          isRequired={answer === 'disputed'}
        />
      )}
    </StepFrame>
  );
}
