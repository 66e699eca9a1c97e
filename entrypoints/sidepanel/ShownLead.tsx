import type { ReactElement } from 'react';
import type { FormStep } from '@/components/next/next-steps';
import type { Desk } from '@/components/page/use-desk';
import { WholeLead } from '@/components/page/WholeLead';
import type { Lead } from '@/lib/funnel/lead';
import { useHistory } from '@/lib/queries/use-leads';

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
  return <WholeLead lead={lead} history={useHistory(lead.id)} opened={opened} desk={desk} />;
}
