import { useState, type ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { TextInput } from '@/components/field/TextInput';
import type { Run } from '@/components/lead/run';
import { useStep } from '@/components/next/step-form';
import { StepFrame } from '@/components/next/StepFrame';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { buyingRoles, type BuyingRole } from '@/lib/funnel/person/buying-role';
import type { PersonChange } from '@/lib/funnel/person/person';
import { words } from '@/lib/words';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly run: Run;
  readonly onClose: () => void;
};

const fields = ['name', 'emails', 'company', 'title', 'phone', 'profiles'] as const;
type Field = (typeof fields)[number];
type Texts = Readonly<Record<Field, string>>;

/** Stands for a part in the purchase that nobody knows. */
const noRole = '-';

/** What is known of the person, to be put right: missing or wrong contact data is the reason most leads come back. */
export function EditLeadForm({ definition, lead, people, run, onClose }: Props): ReactElement {
  const [before] = useState(() => textsOf(lead));
  const [texts, setTexts] = useState(before);
  const [roleBefore] = useState<BuyingRole | typeof noRole>(lead.buyingRole ?? noRole);
  const [role, setRole] = useState(roleBefore);
  const step = useStep(run, onClose);
  const save = (): void => {
    const changes = {
      ...changesOf(before, texts),
      ...(role === roleBefore ? {} : { buyingRole: role === noRole ? null : role }),
    };
    if (Object.keys(changes).length === 0) onClose();
    else step.go({ type: 'editLead', leadId: lead.id, changes });
  };
  return (
    <StepFrame
      title={words('lead.edit.title')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{ label: words('common.save'), onSubmit: save }}
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
    </StepFrame>
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
