import type { ReactElement } from 'react';
import { JourneyLine } from '@/components/journey/JourneyLine';
import { LeadCard } from '@/components/lead/LeadCard';
import { NextSteps } from '@/components/next/NextSteps';
import type { NextStep } from '@/components/next/next-steps';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import { useLead } from '@/lib/queries/use-leads';
import type { Lead } from '@/lib/funnel/lead';
import { words } from '@/lib/words';

/** What is done from here; the rest is a matter for the side panel. */
const stepsHere: readonly NextStep[] = [
  'accept',
  'answerReturn',
  'qualify',
  'wroteAgain',
  'giveBack',
  'snooze',
  'reopen',
];

/** A lead that was opened from the results or the waiting list. */
export function Shown({
  id,
  desk,
}: {
  readonly id: string | null;
  readonly desk: Desk;
}): ReactElement | null {
  const lead = useLead(id);
  if (lead === undefined) return null;
  if (lead === null) return <EmptyState title={words('refusal.unknownLead')} />;
  return <ShownLead lead={lead} desk={desk} />;
}

/** A lead with what can be done right here. */
export function ShownLead({ lead, desk }: { readonly lead: Lead; readonly desk: Desk }): ReactElement {
  const { definition, people, role, now, commands } = desk;
  const given = { definition, lead, people, now, run: commands.run };
  return (
    <LeadCard {...given} beneath={<JourneyLine key={lead.id} {...given} />}>
      <NextSteps key={lead.id} {...given} role={role} only={stepsHere} />
    </LeadCard>
  );
}
