import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { useErased } from '@/lib/queries/keep/use-erased';
import { words } from '@/lib/words';
import { GoneLead } from './GoneLead';

type Props = { readonly id: string; readonly onClose: () => void };

/** Where somebody was erased who was shown with the page: that they are, and then the receipt. Nothing where it was taken back. */
export function ErasedHere({ id, onClose }: Props): ReactElement | null {
  const erased = useErased(id);
  if (!erased) return null;
  return (
    <div className="erased-here">
      <GoneLead id={id} />
      {erased !== 'waits' && (
        <div>
          <Button small look="quiet" onPress={onClose}>
            {words('common.close')}
          </Button>
        </div>
      )}
    </div>
  );
}
