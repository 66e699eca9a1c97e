import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { useStep } from '@/components/next/step-form';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Refusal } from '@/lib/funnel/refusal';
import { words } from '@/lib/words';
import './page.css';

type Props = {
  readonly mailbox: string;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly onConfirm: () => Promise<Refusal | null>;
};

/** Asks whether a mailbox is the user's own: until then nobody on its pages is marked. */
export function MailboxPrompt({ mailbox, definition, people, onConfirm }: Props): ReactElement {
  const step = useStep(onConfirm, () => undefined);
  return (
    <section className="mailbox-prompt" aria-label={words('common.mailbox.label')}>
      <h2>
        <bdi>{words('common.mailbox.question', [mailbox])}</bdi>
      </h2>
      <p className="mailbox-why">{words('common.mailbox.why')}</p>
      {step.refusal && <RefusalText refusal={step.refusal} definition={definition} people={people} />}
      <div>
        <Button small look="primary" isPending={step.isPending} onPress={step.go}>
          {words('common.mailbox.yes')}
        </Button>
      </div>
    </section>
  );
}
