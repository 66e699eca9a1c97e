import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import './referral.css';

/** That somebody was recommended, and by whom: one quiet line, with the way there. */
export function ReferredLine({
  name,
  onOpen,
}: {
  /** Null: that person is gone. */
  readonly name: string | null;
  readonly onOpen: () => void;
}): ReactElement {
  return (
    <p className="referred-line">
      <span>{name === null ? words('referral.byRemoved') : words('referral.by', [name])}</span>
      {name !== null && (
        <Button small look="quiet" label={words('referral.openReferrer', [name])} onPress={onOpen}>
          {words('common.open')}
        </Button>
      )}
    </p>
  );
}
