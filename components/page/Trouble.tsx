import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Icon } from '@/components/icon/Icon';
import { storeWords } from '@/components/refusal/store-words';
import type { StoreTrouble } from '@/lib/funnel/refusal';
import { words } from '@/lib/words';
import './page.css';

/** What is wrong with the store, in words, and what can be tried. */
export function Trouble({
  why,
  onRetry,
  restore,
}: {
  readonly why: StoreTrouble;
  readonly onRetry: () => void;
  /** Address of where a backup can be restored; absent: here, or nowhere. */
  readonly restore?: string;
}): ReactElement {
  return (
    <div className="trouble" role="alert">
      <Icon name="warn" size={18} />
      <div>
        <h2>{words('common.trouble')}</h2>
        <p>{storeWords(why)}</p>
        <Button onPress={onRetry}>{words('common.tryAgain')}</Button>
        {restore !== undefined && (
          <a href={restore} target="_blank" rel="noreferrer">
            {words('common.restore')}
          </a>
        )}
      </div>
    </div>
  );
}
