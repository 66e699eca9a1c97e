import type { ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { roles, type Role } from '@/lib/funnel/log/event';
import { words } from '@/lib/words';

type Props = {
  /** Null: not said yet. */
  readonly role: Role | null;
  readonly onChange: (role: Role) => void;
  readonly label?: string;
};

/** Which side the user works on; what is offered follows from it. */
export function RoleChoice({ role, onChange, label = words('options.me.role') }: Props): ReactElement {
  return (
    <ChoiceList
      label={label}
      value={role}
      onChange={onChange}
      choices={roles.map((id) => ({
        id,
        label: words(`options.role.${id}`),
        hint: words(`options.role.${id}Hint`),
      }))}
    />
  );
}
