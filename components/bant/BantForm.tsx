import { useState, type ReactElement } from 'react';
import { ChangeForm, type ChangeFormProps } from '@/components/lead/ChangeForm';
import { words } from '@/lib/words';
import { changedAnswers } from './bant-words';
import { BantFields } from './BantFields';

/** What is known of budget, authority, need and timeline, changed at any time; it moves nobody. */
export function BantForm(props: ChangeFormProps): ReactElement {
  const { lead } = props;
  const [answers, setAnswers] = useState(lead.bant);
  const changed = changedAnswers(lead.bant, answers);
  return (
    <ChangeForm
      {...props}
      title={words('lead.bant.title')}
      commands={[{ type: 'answerBant', leadId: lead.id, answers: changed }]}
      isReady={Object.keys(changed).length > 0}
    >
      <BantFields answers={answers} onChange={setAnswers} />
    </ChangeForm>
  );
}
