import { lazy, Suspense, type ReactElement, type ReactNode } from 'react';
import { BantLine } from '@/components/bant/BantLine';
import { DealValueLine } from '@/components/deal/DealValueLine';
import { JourneyLine } from '@/components/journey/JourneyLine';
import { LeadCard } from '@/components/lead/LeadCard';
import { ReferredBy } from '@/components/live/ReferredBy';
import { Referrals } from '@/components/live/Referrals';
import { TheyDid } from '@/components/live/TheyDid';
import { NextSteps } from '@/components/next/NextSteps';
import type { NextStep } from '@/components/next/next-steps';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import { useLead } from '@/lib/queries/use-leads';
import { useScore } from '@/lib/queries/use-score';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';

/** Fetched once the score is known: the lead itself does not wait for it. */
const ScoreLine = lazy(async () => ({
  default: (await import('@/components/receipt/ScoreLine')).ScoreLine,
}));

/** What is done from here; the rest is a matter for the side panel. */
const stepsHere: readonly NextStep[] = [
  'accept',
  'answerReturn',
  'qualify',
  'wroteAgain',
  'lastChance',
  'giveBack',
  'snooze',
  'afterSale',
  'boughtAgain',
  'reopen',
];

/** As many as a popup has room for; the rest is in the side panel. */
const referralsHere = 3;

type Around = {
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
  /** Adds somebody whom this lead recommended. */
  readonly onRefer: (leadId: string) => void;
};

/** A lead that was opened from the results or the waiting list. */
export function Shown({ id, ...around }: Around & { readonly id: string | null }): ReactElement | null {
  const lead = useLead(id);
  if (lead === undefined) return null;
  if (lead === null) return <EmptyState title={words('refusal.unknownLead')} />;
  return <ShownLead key={lead.id} lead={lead} {...around} />;
}

/** A lead with what can be done right here. */
export function ShownLead({
  lead,
  onPage,
  desk,
  onOpen,
  onRefer,
}: Around & {
  readonly lead: Lead;
  /** What the tab's page tells of them. */
  readonly onPage?: ReactNode;
}): ReactElement {
  const { definition, people, role, now, commands, thread, scoring } = desk;
  const given = { definition, lead, people, now, run: commands.run };
  const scored = useScore(lead.id, now);
  return (
    <LeadCard
      {...given}
      kinds={scoring.kinds}
      quadrant={scored?.score.quadrant}
      score={
        scored && (
          <Suspense fallback={null}>
            <ScoreLine key={lead.id} score={scored.score} known={scored} at={scored.at} />
          </Suspense>
        )
      }
      beneath={
        <>
          {onPage}
          <JourneyLine key={lead.id} {...given} />
          <BantLine key={`bant ${lead.id}`} {...given} role={role} />
          <DealValueLine key={`deal ${lead.id}`} {...given} />
          <ReferredBy lead={lead} onOpen={onOpen} />
        </>
      }
    >
      <NextSteps
        key={lead.id}
        {...given}
        role={role}
        only={stepsHere}
        thread={thread}
        levels={scored?.levels ?? null}
      />
      <TheyDid key={`did ${lead.id}`} lead={lead} desk={desk} />
      <Referrals
        key={`referrals ${lead.id}`}
        {...given}
        pageLength={referralsHere}
        onOpen={onOpen}
        onRefer={onRefer}
      />
    </LeadCard>
  );
}
