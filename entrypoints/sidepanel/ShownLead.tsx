import { useState, type ReactElement, type ReactNode } from 'react';
import { AsOfDay } from '@/components/as-of/AsOfDay';
import { CompanyLine } from '@/components/live/CompanyLine';
import { LeadScore } from '@/components/live/LeadScore';
import { LeadThen } from '@/components/live/LeadThen';
import { LikeBuyers } from '@/components/live/LikeBuyers';
import { TheirData } from '@/components/live/keep/TheirData';
import { ProgrammesLine } from '@/components/live/ProgrammesLine';
import { ProposedBy } from '@/components/live/ProposedBy';
import { ReferredBy } from '@/components/live/ReferredBy';
import { SamePerson } from '@/components/live/SamePerson';
import { TheyDid } from '@/components/live/TheyDid';
import { Referrals } from '@/components/live/Referrals';
import type { FormStep } from '@/components/next/next-steps';
import type { Desk } from '@/components/page/use-desk';
import { WholeLead } from '@/components/page/WholeLead';
import type { Lead } from '@/lib/funnel/log/lead';
import { useHistory } from '@/lib/queries/use-leads';
import { useScore } from '@/lib/queries/use-score';

/** As many as leave room for the rest; as many more at a press. */
const referralsShown = 10;

type Props = {
  readonly lead: Lead;
  readonly opened?: FormStep | null;
  /** What the tab's page tells of them. */
  readonly onPage?: ReactNode;
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
  /** Adds somebody whom this lead recommended. */
  readonly onRefer: (leadId: string) => void;
};

/** A lead with all that can be known of it and done with it. */
export function ShownLead({ lead, opened = null, onPage, desk, onOpen, onRefer }: Props): ReactElement {
  const [day, setDay] = useState<string | null>(null);
  const [isPressed, setPressed] = useState(false);
  const asOf = {
    onDay: (to: string | null) => {
      setPressed(true);
      setDay(to);
    },
    takesFocus: isPressed,
  };
  const history = useHistory(lead.id);
  const scored = useScore(lead.id, desk.now);
  if (day !== null) return <LeadThen lead={lead} day={day} desk={desk} {...asOf} />;
  return (
    <WholeLead
      lead={lead}
      history={history}
      opened={opened}
      desk={desk}
      quadrant={scored?.score.quadrant}
      levels={scored?.levels}
      score={scored && <LeadScore key={lead.id} scored={scored} desk={desk} />}
      corner={<AsOfDay day={null} now={desk.now} {...asOf} />}
      beneath={
        <>
          {onPage}
          <CompanyLine leadId={lead.id} desk={desk} />
          <ProgrammesLine lead={lead} desk={desk} />
          <ReferredBy lead={lead} onOpen={onOpen} />
          <ProposedBy lead={lead} desk={desk} />
        </>
      }
      recording={<TheyDid key={lead.id} lead={lead} desk={desk} />}
      related={
        <>
          <LikeBuyers lead={lead} desk={desk} onOpen={onOpen} />
          <SamePerson key={lead.id} lead={lead} desk={desk} />
          <Referrals
            key={`of ${lead.id}`}
            lead={lead}
            definition={desk.definition}
            now={desk.now}
            pageLength={referralsShown}
            onOpen={onOpen}
            onRefer={onRefer}
          />
          <TheirData key={`data of ${lead.id}`} lead={lead} desk={desk} />
        </>
      }
    />
  );
}
