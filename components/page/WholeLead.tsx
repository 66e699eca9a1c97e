import { lazy, Suspense, useState, type ReactElement, type ReactNode } from 'react';
import { BantLine } from '@/components/bant/BantLine';
import { Button } from '@/components/button/Button';
import { DealValueLine } from '@/components/deal/DealValueLine';
import { History } from '@/components/history/History';
import { JourneyLine } from '@/components/journey/JourneyLine';
import { LeadCard } from '@/components/lead/LeadCard';
import { DealStages } from '@/components/next/DealStages';
import type { FormStep } from '@/components/next/next-steps';
import { NextSteps } from '@/components/next/NextSteps';
import { Notes } from '@/components/notes/Notes';
import { Tags } from '@/components/notes/Tags';
import { DeniedList } from '@/components/recognition/DeniedList';
import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import type { Levels } from '@/lib/funnel/hand-off/criteria';
import type { HistoryEntry } from '@/lib/funnel/log/history-entry';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import type { Desk } from './use-desk';

const EditLeadForm = lazy(async () => ({
  default: (await import('@/components/lead/EditLeadForm')).EditLeadForm,
}));

type Props = {
  readonly lead: Lead;
  /** Undefined while it is not known yet. */
  readonly history: readonly HistoryEntry[] | undefined;
  /** The step whose form is open from the start. */
  readonly opened?: FormStep | null;
  readonly desk: Desk;
  /** Null: nobody knows whether it fits; absent: not known yet. */
  readonly quadrant?: Quadrant | null | undefined;
  /** How well it fits and how interested it is; null or absent: not known. */
  readonly levels?: Levels | null | undefined;
  /** Why it scores what it scores. */
  readonly score?: ReactNode;
  /** Quiet lines of the page's own under where they stand. */
  readonly beneath?: ReactNode;
  /** Small actions of the page's own, beside the name. */
  readonly corner?: ReactNode;
  /** What they did by themselves, to be recorded right under the steps. */
  readonly recording?: ReactNode;
  /** What the page knows of other leads that belong to this one. */
  readonly related?: ReactNode;
};

/** A lead with all that can be known of it and done with it: in the panel, and beside a list. */
export function WholeLead(props: Props): ReactElement {
  const {
    lead,
    history,
    opened = null,
    desk,
    quadrant,
    levels = null,
    score,
    beneath,
    corner,
    recording,
    related,
  } = props;
  const { definition, definitions, people, role, now, commands, thread, scoring } = desk;
  const [isEdited, setEdited] = useState(false);
  const given = { definition, lead, people, now, run: commands.run };
  return (
    <>
      <LeadCard
        {...given}
        kinds={scoring.kinds}
        quadrant={quadrant}
        score={score}
        beneath={
          <>
            <JourneyLine {...given} />
            <BantLine {...given} role={role} />
            <DealValueLine {...given} />
            {beneath}
          </>
        }
        corner={
          <>
            {corner}
            <Button
              small
              look="quiet"
              icon="edit"
              label={words('lead.edit.open')}
              isExpanded={isEdited}
              onPress={() => setEdited(!isEdited)}
            />
          </>
        }
      >
        {isEdited && (
          <Suspense fallback={null}>
            <EditLeadForm {...given} onClose={() => setEdited(false)} />
          </Suspense>
        )}
        <NextSteps {...given} role={role} opened={opened} thread={thread} levels={levels} />
        {recording}
      </LeadCard>
      <DealStages {...given} role={role} />
      {related}
      <Tags {...given} />
      <Notes {...given} />
      <DeniedList {...given} />
      {history && (
        <History
          {...given}
          entries={history}
          definitions={definitions}
          kinds={scoring.kinds}
          onUndo={(opId, batch) => void commands.undoOp(opId, batch)}
        />
      )}
    </>
  );
}
