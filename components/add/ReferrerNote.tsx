import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import './add.css';

/** Who recommended us to the person that is being added, and the way to leave that out. */
export function ReferrerNote({
  name,
  onForget,
}: {
  /** Null: they are gone by now. */
  readonly name: string | null;
  readonly onForget: () => void;
}): ReactElement {
  return (
    <p className="add-referrer">
      <span>
        {name === null ? (
          words('referral.byRemoved')
        ) : (
          <>
            {words('referral.formBy')} <bdi>{name}</bdi>
          </>
        )}
      </span>
      <Button
        small
        look="quiet"
        icon="close"
        label={name === null ? words('referral.forgetRemoved') : words('referral.forget', [name])}
        onPress={onForget}
      />
    </p>
  );
}
