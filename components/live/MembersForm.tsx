import { useState, type ReactElement } from 'react';
import { useStep } from '@/components/next/step-form';
import { StepFrame } from '@/components/next/StepFrame';
import type { Desk } from '@/components/page/use-desk';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Programme } from '@/lib/funnel/team/programme';
import { words } from '@/lib/words';
import { LeadsPicker } from './LeadsPicker';

type Props = {
  readonly programme: Programme;
  /** Whether those who are chosen are taken in, or out. */
  readonly isIn: boolean;
  readonly desk: Desk;
  readonly onClose: () => void;
};

/** Takes several leads into a programme, or out of it, as one step. */
export function MembersForm({ programme, isIn, desk, onClose }: Props): ReactElement {
  const [chosen, setChosen] = useState<readonly Lead[]>([]);
  const step = useStep(desk.commands.run, onClose);
  const title = words(isIn ? 'programme.add' : 'programme.takeOut');
  return (
    <StepFrame
      title={title}
      step={step}
      definition={desk.definition}
      people={desk.people}
      onClose={onClose}
      submit={{
        label: title,
        isReady: chosen.length > 0,
        onSubmit: () =>
          step.go({
            type: 'enrolLeads',
            leadIds: chosen.map(({ id }) => id),
            programmeId: programme.id,
            isIn,
          }),
      }}
    >
      <LeadsPicker
        chosen={chosen}
        onChange={setChosen}
        mayBe={(lead) => lead.programmes.includes(programme.id) !== isIn}
      />
    </StepFrame>
  );
}
