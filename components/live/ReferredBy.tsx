import type { ReactElement } from 'react';
import { ReferredLine } from '@/components/referral/ReferredLine';
import { leadName } from '@/components/person/names';
import type { Lead } from '@/lib/funnel/log/lead';
import { useLead } from '@/lib/queries/use-leads';

/**
 * Who recommended us to a lead; nothing where nobody did. The name is read, never copied: once that person is erased it
 * is nowhere any more.
 */
export function ReferredBy({
  lead,
  onOpen,
}: {
  readonly lead: Lead;
  readonly onOpen: (leadId: string) => void;
}): ReactElement | null {
  const { referredBy } = lead;
  const referrer = useLead(referredBy);
  if (referredBy === null || referrer === undefined) return null;
  return <ReferredLine name={referrer && leadName(referrer)} onOpen={() => onOpen(referredBy)} />;
}
