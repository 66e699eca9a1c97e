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
}: {
  readonly why: StoreTrouble;
  readonly onRetry: () => void;
}): ReactElement {
  return (
    <div className="trouble" role="alert">
      <Icon name="warn" size={18} />
      <div>
        <h2>{words('common.trouble')}</h2>
        <p>{storeWords(why)}</p>
        <Button onPress={onRetry}>{words('common.tryAgain')}</Button>
      </div>
    </div>
  );
}
