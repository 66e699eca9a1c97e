import { useState, type ReactElement } from 'react';
import { AsOfDay } from '@/components/as-of/AsOfDay';
import { Adding } from '@/components/live/Adding';
import { CompanyLine } from '@/components/live/CompanyLine';
import { GoneLead } from '@/components/live/keep/GoneLead';
import { TheirData } from '@/components/live/keep/TheirData';
import { LeadScore } from '@/components/live/LeadScore';
import { LeadThen } from '@/components/live/LeadThen';
import { LikeBuyers } from '@/components/live/LikeBuyers';
import { ProgrammesLine } from '@/components/live/ProgrammesLine';
import { ProposedBy } from '@/components/live/ProposedBy';
import { Referrals } from '@/components/live/Referrals';
import { ReferredBy } from '@/components/live/ReferredBy';
import { SamePerson } from '@/components/live/SamePerson';
import { TheyDid } from '@/components/live/TheyDid';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import { WholeLead } from '@/components/page/WholeLead';
import { strangerOf } from '@/lib/funnel/person/stranger';
import { useHistory, useLead } from '@/lib/queries/use-leads';
import { useScore } from '@/lib/queries/use-score';
import { words } from '@/lib/words';
import { FromAddressBar } from './FromAddressBar';
import type { Typed } from './leads-route';

/** As many as leave room for the rest; as many more at a press. */
const referralsShown = 10;

type Props = {
  /** Null: none is opened. */
  readonly id: string | null;
  /** What came from the address bar, where no lead is opened. */
  readonly typed?: Typed | null;
  /** `YYYY-MM-DD`: the lead as it was then; null: today. */
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
};

/** The lead that was opened from the list, as the panel shows it. */
export function BesideLead({ id, typed = null, ...around }: Props): ReactElement {
  return (
    <section className="leads-beside" aria-label={words('reports.leads.opened')}>
      {id === null && typed !== null ? (
        <FromAddressBar typed={typed} desk={around.desk} onOpen={around.onOpen} />
      ) : id === null ? (
        <EmptyState title={words('reports.leads.choose')} hint={words('reports.leads.chooseHint')} />
      ) : (
        <Opened id={id} {...around} />
      )}
    </section>
  );
}

function Opened({
  id,
  day,
  onDay,
  desk,
  onOpen,
}: Omit<Props, 'typed'> & { readonly id: string }): ReactElement | null {
  const [isReferring, setReferring] = useState(false);
  const [isPressed, setPressed] = useState(false);
  const asOf = {
    onDay: (to: string | null) => {
      setPressed(true);
      onDay(to);
    },
    takesFocus: isPressed,
  };
  const lead = useLead(id);
  // Of a lead that is part of another the other one is shown, with all that it is made of.
  const history = useHistory(lead?.id ?? null);
  const scored = useScore(lead?.id ?? null, desk.now);
  if (lead === undefined) return null;
  if (lead === null) return <GoneLead id={id} />;
  if (day !== null) return <LeadThen lead={lead} day={day} desk={desk} {...asOf} />;
  if (isReferring)
    return (
      <Adding
        stranger={strangerOf('')}
        capturedFrom="hand"
        referrer={id}
        desk={desk}
        onOpen={onOpen}
        onAdded={() => setReferring(false)}
        onCancel={() => setReferring(false)}
      />
    );
  return (
    <WholeLead
      lead={lead}
      history={history}
      desk={desk}
      quadrant={scored?.score.quadrant}
      levels={scored?.levels}
      score={scored && <LeadScore key={lead.id} scored={scored} desk={desk} />}
      corner={<AsOfDay day={null} now={desk.now} {...asOf} />}
      beneath={
        <>
          <CompanyLine leadId={lead.id} desk={desk} isInReports />
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
            lead={lead}
            definition={desk.definition}
            now={desk.now}
            pageLength={referralsShown}
            onOpen={onOpen}
            onRefer={() => setReferring(true)}
          />
          <TheirData key={`data of ${lead.id}`} lead={lead} desk={desk} />
        </>
      }
    />
  );
}
