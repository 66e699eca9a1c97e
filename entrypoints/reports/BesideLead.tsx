import { useState, type ReactElement } from 'react';
import { Adding } from '@/components/live/Adding';
import { GoneLead } from '@/components/live/keep/GoneLead';
import { OpenedLead } from '@/components/live/OpenedLead';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import { strangerOf } from '@/lib/funnel/person/stranger';
import { useLead } from '@/lib/queries/use-leads';
import { words } from '@/lib/words';
import { FromAddressBar } from './FromAddressBar';
import type { Typed } from './leads-route';

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
  // Of a lead that is part of another the other one is shown, with all that it is made of.
  const lead = useLead(id);
  if (lead === undefined) return null;
  if (lead === null) return <GoneLead id={id} />;
  if (isReferring && day === null)
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
    <OpenedLead
      lead={lead}
      day={day}
      onDay={onDay}
      isInReports
      desk={desk}
      onOpen={onOpen}
      onRefer={() => setReferring(true)}
    />
  );
}
