import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { saveFile } from '@/components/file/save-file';
import { exactText } from '@/components/format/Moment';
import { FileLine } from '@/components/keep/FileLine';
import { EmptyState } from '@/components/page/EmptyState';
import { useErasedAt } from '@/lib/queries/keep/use-erased';
import { receiptJob } from '@/lib/queries/keep/receipt-job';
import { useExport } from '@/lib/queries/keep/use-export';
import { words } from '@/lib/words';

/** In place of a lead that is no more; of one that was erased for good, with a receipt to hand out. */
export function GoneLead({ id }: { readonly id: string }): ReactElement {
  const erasedAt = useErasedAt(id);
  const { state, start, cancel } = useExport(saveFile);
  if (typeof erasedAt !== 'number') return <EmptyState title={words('refusal.unknownLead')} />;
  return (
    <div className="gone-lead">
      <EmptyState title={words('keep.gone.title', [exactText(erasedAt)])} hint={words('keep.gone.hint')} />
      <Button small onPress={() => start(receiptJob(id, Date.now()))}>
        {words('keep.gone.receipt')}
      </Button>
      <FileLine state={state} countWords={() => words('keep.gone.whole')} onStop={cancel} />
    </div>
  );
}
