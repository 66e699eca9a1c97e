import { useState, type ReactElement } from 'react';
import { TextInput } from '@/components/field/TextInput';
import { ChangeForm, type ChangeFormProps } from '@/components/lead/ChangeForm';
import { words } from '@/lib/words';

/** A lead's title alone, where it is all that keeps from telling whether it fits. */
export function TitleForm(props: ChangeFormProps): ReactElement {
  const { lead } = props;
  const [title, setTitle] = useState(lead.title ?? '');
  const wanted = title.trim();
  return (
    <ChangeForm
      {...props}
      title={words('score.receipt.titleOf')}
      commands={[{ type: 'editLead', leadId: lead.id, changes: { title: wanted } }]}
      isReady={wanted !== '' && wanted !== lead.title}
    >
      <TextInput
        label={words('segment.field.title')}
        value={title}
        onChange={setTitle}
        maxLength={400}
        takesFocus
      />
    </ChangeForm>
  );
}
