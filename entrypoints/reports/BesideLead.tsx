import type { ReactElement } from 'react';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import { WholeLead } from '@/components/page/WholeLead';
import { useHistory, useLead } from '@/lib/queries/use-leads';
import { words } from '@/lib/words';

type Props = {
  /** Null: none is opened. */
  readonly id: string | null;
  readonly desk: Desk;
};

/** The lead that was opened from the list, as the panel shows it. */
export function BesideLead({ id, desk }: Props): ReactElement {
  return (
    <section className="leads-beside" aria-label={words('reports.leads.opened')}>
      {id === null ? (
        <EmptyState title={words('reports.leads.choose')} hint={words('reports.leads.chooseHint')} />
      ) : (
        <Opened id={id} desk={desk} />
      )}
    </section>
  );
}

function Opened({ id, desk }: { readonly id: string; readonly desk: Desk }): ReactElement | null {
  const lead = useLead(id);
  const history = useHistory(id);
  if (lead === undefined) return null;
  if (lead === null) return <EmptyState title={words('refusal.unknownLead')} />;
  return <WholeLead lead={lead} history={history} desk={desk} />;
}
