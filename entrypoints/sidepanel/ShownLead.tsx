import { lazy, Suspense, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { History } from '@/components/history/History';
import { JourneyLine } from '@/components/journey/JourneyLine';
import { LeadCard } from '@/components/lead/LeadCard';
import { DealStages } from '@/components/next/DealStages';
import { NextSteps } from '@/components/next/NextSteps';
import type { FormStep } from '@/components/next/next-steps';
import { Notes } from '@/components/notes/Notes';
import { Tags } from '@/components/notes/Tags';
import type { Desk } from '@/components/page/use-desk';
import type { Lead } from '@/lib/funnel/lead';
import { useHistory } from '@/lib/queries/use-leads';
import { words } from '@/lib/words';

const EditLeadForm = lazy(async () => ({
  default: (await import('@/components/lead/EditLeadForm')).EditLeadForm,
}));

/** A lead with all that can be known of it and done with it. */
export function ShownLead({
  lead,
  opened = null,
  desk,
}: {
  readonly lead: Lead;
  readonly opened?: FormStep | null;
  readonly desk: Desk;
}): ReactElement {
  const { definition, definitions, people, role, now, commands } = desk;
  const [isEdited, setEdited] = useState(false);
  const history = useHistory(lead.id);
  const given = { definition, lead, people, now, run: commands.run };
  return (
    <>
      <LeadCard
        {...given}
        beneath={<JourneyLine {...given} />}
        corner={
          <Button
            small
            look="quiet"
            icon="edit"
            label={words('lead.edit.open')}
            isExpanded={isEdited}
            onPress={() => setEdited(!isEdited)}
          />
        }
      >
        {isEdited && (
          <Suspense fallback={null}>
            <EditLeadForm {...given} onClose={() => setEdited(false)} />
          </Suspense>
        )}
        <NextSteps {...given} role={role} opened={opened} />
      </LeadCard>
      <DealStages {...given} role={role} />
      <Tags {...given} />
      <Notes {...given} />
      {history && (
        <History
          {...given}
          entries={history}
          definitions={definitions}
          onUndo={(opId) => void commands.undoOp(opId)}
        />
      )}
    </>
  );
}
