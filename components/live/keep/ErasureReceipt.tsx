import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { saveFile } from '@/components/file/save-file';
import { exactText } from '@/components/format/Moment';
import { FileLine } from '@/components/keep/FileLine';
import { receiptJob } from '@/lib/queries/keep/receipt-job';
import type { Erased } from '@/lib/queries/keep/use-erased';
import { useExport } from '@/lib/queries/keep/use-export';
import { words } from '@/lib/words';

type Props = { readonly id: string; readonly erased: Erased };

/** That somebody was erased for good, how much went, and the receipt of it to save: as a page, or for a program. */
export function ErasureReceipt({ id, erased: { at, counts } }: Props): ReactElement {
  const { state, start, cancel } = useExport(saveFile);
  return (
    <section className="erased" aria-label={words('keep.receipt.title')}>
      <p>
        <strong>{words('keep.gone.title', [exactText(at)])}</strong> {words('keep.gone.hint')}
      </p>
      {counts.length > 0 && (
        <dl className="erased-counts" aria-label={words('keep.gone.removed')}>
          {counts.map(([what, count]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd className="figures">{count.toLocaleString()}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="option-row">
        <Button small onPress={() => start(receiptJob(id, Date.now(), 'html'))}>
          {words('keep.gone.receipt')}
        </Button>
        <Button small look="quiet" onPress={() => start(receiptJob(id, Date.now(), 'json'))}>
          {words('keep.gone.receiptJson')}
        </Button>
      </div>
      <FileLine state={state} countWords={() => words('keep.gone.whole')} onStop={cancel} />
    </section>
  );
}
