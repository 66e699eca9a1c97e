import { useState, type ReactElement } from 'react';
import { ChoiceSet } from '@/components/field/ChoiceSet';
import { ChangeForm, type ChangeFormProps } from '@/components/lead/ChangeForm';
import type { Command } from '@/lib/funnel/command';
import type { Programme } from '@/lib/funnel/team/programme';
import { words } from '@/lib/words';

type Props = ChangeFormProps & {
  /** All that there are. */
  readonly programmes: readonly Programme[];
};

/** Takes one lead into programmes and out of others, as one step. */
export function ProgrammePicker(props: Props): ReactElement {
  const { lead, programmes } = props;
  const [before] = useState(() =>
    programmes.map(({ id }) => id).filter((id) => lead.programmes.includes(id)),
  );
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const changed = programmes.filter(({ id }) => chosen.includes(id) !== before.includes(id));
  const commands = changed.map(({ id }): Command => ({
    type: 'enrolLeads',
    leadIds: [lead.id],
    programmeId: id,
    isIn: chosen.includes(id),
  }));
  return (
    <ChangeForm {...props} title={words('programme.change')} commands={commands}>
      <ChoiceSet
        flow="column"
        label={words('programme.line')}
        choices={programmes.map(({ id, name }) => ({ id, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
    </ChangeForm>
  );
}
