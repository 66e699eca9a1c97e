import { useState, type ReactElement } from 'react';
import { strangerOf } from '@/components/add/draft';
import { Adding } from '@/components/live/Adding';
import { ProposedBy } from '@/components/live/ProposedBy';
import { ReferredBy } from '@/components/live/ReferredBy';
import { Referrals } from '@/components/live/Referrals';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import { WholeLead } from '@/components/page/WholeLead';
import { useHistory, useLead } from '@/lib/queries/use-leads';
import { words } from '@/lib/words';

/** As many as leave room for the rest; as many more at a press. */
const referralsShown = 10;

type Props = {
  /** Null: none is opened. */
  readonly id: string | null;
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
};

/** The lead that was opened from the list, as the panel shows it. */
export function BesideLead({ id, ...around }: Props): ReactElement {
  return (
    <section className="leads-beside" aria-label={words('reports.leads.opened')}>
      {id === null ? (
        <EmptyState title={words('reports.leads.choose')} hint={words('reports.leads.chooseHint')} />
      ) : (
        <Opened id={id} {...around} />
      )}
    </section>
  );
}

function Opened({ id, desk, onOpen }: Props & { readonly id: string }): ReactElement | null {
  const [isReferring, setReferring] = useState(false);
  const lead = useLead(id);
  const history = useHistory(id);
  if (lead === undefined) return null;
  if (lead === null) return <EmptyState title={words('refusal.unknownLead')} />;
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
      beneath={
        <>
          <ReferredBy lead={lead} onOpen={onOpen} />
          <ProposedBy lead={lead} desk={desk} />
        </>
      }
      related={
        <Referrals
          lead={lead}
          definition={desk.definition}
          now={desk.now}
          pageLength={referralsShown}
          onOpen={onOpen}
          onRefer={() => setReferring(true)}
        />
      }
    />
  );
}
