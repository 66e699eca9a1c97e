import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import './page.css';

/** The first run was not gone through yet: where to do it. */
export function SetUpPrompt({ onSetUp }: { readonly onSetUp: () => void }): ReactElement {
  return (
    <section className="mailbox-prompt" aria-label={words('common.setUp.title')}>
      <h2>{words('common.setUp.title')}</h2>
      <p className="mailbox-why">{words('common.setUp.hint')}</p>
      <div>
        <Button small look="primary" onPress={onSetUp}>
          {words('common.setUp.start')}
        </Button>
      </div>
    </section>
  );
}
