import { useState, type ReactElement } from 'react';
import { TextInput } from '@/components/field/TextInput';
import type { Settings } from '@/lib/funnel/settings';
import { words } from '@/lib/words';
import { AddressList } from './AddressList';
import { RoleChoice } from './RoleChoice';
import { Section } from './Section';
import { useSaving } from './use-saving';

type Me = Settings['me'];

type Props = {
  readonly me: Me;
  readonly save: (me: Me) => Promise<unknown>;
};

/** Who the user is: name, role, and every address of theirs. */
export function MeSection({ me, save }: Props): ReactElement {
  const [saving, keep] = useSaving(save);
  const [name, setName] = useState(me.name);
  const trimmed = name.trim();
  return (
    <Section id="me" title={words('options.me.title')} about={words('options.me.about')} saving={saving}>
      <div
        className="option-narrow"
        onBlur={() => {
          if (trimmed !== '' && trimmed !== me.name) keep({ ...me, name: trimmed });
        }}
      >
        <TextInput
          label={words('options.me.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          hint={words('options.me.nameHint')}
          error={trimmed === '' && me.name !== '' ? words('options.me.nameMissing') : undefined}
        />
      </div>
      <RoleChoice role={me.role} onChange={(role) => keep({ ...me, role })} />
      <AddressList addresses={me.addresses} onChange={(addresses) => keep({ ...me, addresses })} />
    </Section>
  );
}
