import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import './page.css';

/** Asks whether a mailbox is the user's own: until then nobody on its pages is marked. */
export function MailboxPrompt({
  mailbox,
  onConfirm,
}: {
  readonly mailbox: string;
  readonly onConfirm: () => void;
}): ReactElement {
  return (
    <section className="mailbox-prompt" aria-label={words('common.mailbox.label')}>
      <p>
        <strong>{words('common.mailbox.question', [mailbox])}</strong>
      </p>
      <p className="mailbox-why">{words('common.mailbox.why')}</p>
      <div>
        <Button small look="primary" onPress={onConfirm}>
          {words('common.mailbox.yes')}
        </Button>
      </div>
    </section>
  );
}
