import { useState, type ReactElement } from 'react';
import { ChoiceSet } from '@/components/field/ChoiceSet';
import type { Run } from '@/components/lead/run';
import { useStep } from '@/components/next/step-form';
import { StepFrame } from '@/components/next/StepFrame';
import type { People } from '@/components/person/names';
import type { Command } from '@/lib/funnel/command';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Programme } from '@/lib/funnel/team/programme';
import { words } from '@/lib/words';

type Props = {
  readonly lead: Lead;
  /** All that there are. */
  readonly programmes: readonly Programme[];
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly run: Run;
  readonly onClose: () => void;
};

/** Takes one lead into programmes and out of others, as one step. */
export function ProgrammePicker(props: Props): ReactElement {
  const { lead, programmes, definition, people, run, onClose } = props;
  const [before] = useState(() =>
    programmes.map(({ id }) => id).filter((id) => lead.programmes.includes(id)),
  );
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const step = useStep(run, onClose);
  const save = (): void => {
    const changed = programmes.filter(({ id }) => chosen.includes(id) !== before.includes(id));
    if (changed.length === 0) onClose();
    else
      step.go(
        ...changed.map(({ id }): Command => ({
          type: 'enrolLeads',
          leadIds: [lead.id],
          programmeId: id,
          isIn: chosen.includes(id),
        })),
      );
  };
  return (
    <StepFrame
      title={words('programme.change')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{ label: words('common.save'), onSubmit: save }}
    >
      <ChoiceSet
        flow="column"
        label={words('programme.line')}
        choices={programmes.map(({ id, name }) => ({ id, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
    </StepFrame>
  );
}
