import { useState, type ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { TextInput } from '@/components/field/TextInput';
import type { Lead } from '@/lib/funnel/log/lead';
import { buyingRoles, type BuyingRole } from '@/lib/funnel/person/buying-role';
import type { PersonChange } from '@/lib/funnel/person/person';
import { words } from '@/lib/words';
import { ChangeForm, type ChangeFormProps } from './ChangeForm';

const fields = ['name', 'emails', 'company', 'title', 'phone', 'profiles'] as const;
type Field = (typeof fields)[number];
type Texts = Readonly<Record<Field, string>>;

/** Stands for a part in the purchase that nobody knows. */
const noRole = '-';

/** What is known of the person, to be put right: missing or wrong contact data is the reason most leads come back. */
export function EditLeadForm(props: ChangeFormProps): ReactElement {
  const { lead } = props;
  const [before] = useState(() => textsOf(lead));
  const [texts, setTexts] = useState(before);
  const [roleBefore] = useState<BuyingRole | typeof noRole>(lead.buyingRole ?? noRole);
  const [role, setRole] = useState(roleBefore);
  const changes = {
    ...changesOf(before, texts),
    ...(role === roleBefore ? {} : { buyingRole: role === noRole ? null : role }),
  };
  const isSame = Object.keys(changes).length === 0;
  return (
    <ChangeForm
      {...props}
      title={words('lead.edit.title')}
      commands={isSame ? [] : [{ type: 'editLead', leadId: lead.id, changes }]}
    >
      {fields.map((field, index) => (
        <TextInput
          key={field}
          label={words(`lead.field.${field}`)}
          value={texts[field]}
          onChange={(text) => setTexts({ ...texts, [field]: text })}
          takesFocus={index === 0}
          maxLength={isList(field) ? 2000 : 400}
          hint={field === 'emails' ? words('lead.edit.addressesHint') : undefined}
        />
      ))}
      <Picker
        label={words('segment.field.buyingRole')}
        choices={[
          { id: noRole, label: words('score.receipt.level.unknown') },
          ...buyingRoles.map((id) => ({ id, label: words(`score.role.${id}`) })),
        ]}
        value={role}
        onChange={setRole}
      />
    </ChangeForm>
  );
}

function textsOf(lead: Lead): Texts {
  return {
    name: lead.name ?? '',
    emails: lead.emails.join(', '),
    company: lead.company ?? '',
    title: lead.title ?? '',
    phone: lead.phone ?? '',
    profiles: lead.profiles.join(', '),
  };
}

/** Only what was changed: two people may put different things right at once. */
function changesOf(before: Texts, after: Texts): PersonChange {
  const changed = fields.filter((field) => after[field].trim() !== before[field]);
  return Object.fromEntries(
    changed.map((field) => {
      const text = after[field].trim();
      if (isList(field)) return [field, text.split(/[,;\s]+/u).filter((part) => part !== '')];
      return [field, text === '' ? null : text];
    }),
  );
}

function isList(field: Field): boolean {
  return field === 'emails' || field === 'profiles';
}
