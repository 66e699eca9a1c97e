import { useState, type ReactElement, type ReactNode } from 'react';
import { AsOfDay } from '@/components/as-of/AsOfDay';
import type { FormStep } from '@/components/next/next-steps';
import type { Desk } from '@/components/page/use-desk';
import { WholeLead } from '@/components/page/WholeLead';
import type { Lead } from '@/lib/funnel/log/lead';
import { useHistory } from '@/lib/queries/use-leads';
import { useScore } from '@/lib/queries/use-score';
import { CompanyLine } from './CompanyLine';
import { TheirData } from './keep/TheirData';
import { LeadScore } from './LeadScore';
import { LeadThen } from './LeadThen';
import { LikeBuyers } from './LikeBuyers';
import { ProgrammesLine } from './ProgrammesLine';
import { ProposedBy } from './ProposedBy';
import { Referrals } from './Referrals';
import { ReferredBy } from './ReferredBy';
import { SamePerson } from './SamePerson';
import { TheyDid } from './TheyDid';

/** As many as leave room for the rest; as many more at a press. */
const referralsShown = 10;

type Props = {
  readonly lead: Lead;
  /** `YYYY-MM-DD`: the lead as it was then; null: today. */
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
  readonly opened?: FormStep | null;
  /** What the tab's page tells of them. */
  readonly onPage?: ReactNode;
  readonly isInReports?: boolean;
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
  /** Adds somebody whom this lead recommended. */
  readonly onRefer: (leadId: string) => void;
};

/** A lead with all that can be known of it and done with it, or as it was on an earlier day. */
export function OpenedLead({
  lead,
  day,
  onDay,
  opened = null,
  onPage,
  isInReports = false,
  desk,
  onOpen,
  onRefer,
}: Props): ReactElement {
  const [isPressed, setPressed] = useState(false);
  const asOf = {
    onDay: (to: string | null) => {
      setPressed(true);
      onDay(to);
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
          <CompanyLine leadId={lead.id} desk={desk} isInReports={isInReports} />
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
