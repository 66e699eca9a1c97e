import type { ReactElement } from 'react';
import { EmptyState } from '@/components/page/EmptyState';
import { useErased } from '@/lib/queries/keep/use-erased';
import { words } from '@/lib/words';
import { ErasureReceipt } from './ErasureReceipt';

/** In place of a lead that is no more; of one that was erased for good, with a receipt to hand out. */
export function GoneLead({ id }: { readonly id: string }): ReactElement | null {
  const erased = useErased(id);
  if (erased === undefined) return null;
  if (erased === null) return <EmptyState title={words('refusal.unknownLead')} />;
  if (erased === 'waits')
    return <EmptyState title={words('keep.gone.waits')} hint={words('keep.gone.waitsHint')} />;
  return <ErasureReceipt id={id} erased={erased} />;
}
