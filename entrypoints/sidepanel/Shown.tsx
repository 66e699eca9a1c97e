import type { ReactElement } from 'react';
import { GoneLead } from '@/components/live/keep/GoneLead';
import type { FormStep } from '@/components/next/next-steps';
import type { Desk } from '@/components/page/use-desk';
import { useLead } from '@/lib/queries/use-leads';
import { ShownLead } from './ShownLead';

/** A lead by its id: opened from a list, or wished for by the page. */
export function Shown({
  id,
  ...given
}: {
  readonly id: string | null;
  readonly opened: FormStep | null;
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
  readonly onRefer: (leadId: string) => void;
}): ReactElement | null {
  const lead = useLead(id);
  if (lead === undefined) return null;
  if (lead === null) return <GoneLead id={id ?? ''} />;
  return <ShownLead lead={lead} {...given} />;
}
