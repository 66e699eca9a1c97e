import type { ReactElement } from 'react';
import type { Run } from '@/components/lead/run';
import type { People } from '@/components/person/names';
import type { Command } from '@/lib/funnel/command';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import type { StepOffer } from '@/lib/funnel/hand-off/next-step-offer';
import { words } from '@/lib/words';
import { OfferLine } from './OfferLine';
import { useStep } from './step-form';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly run: Run;
  /** Its buttons are gone: the focus belongs elsewhere. */
  readonly onDone: () => void;
  readonly offer: StepOffer;
};

/** What was seen, and the sub-step that it speaks for: taken by a press, or left for good. */
export function StepOfferLine({ definition, lead, people, run, onDone, offer }: Props): ReactElement {
  const step = useStep(run, onDone);
  const { label } = offer.step;
  const move: Command = { type: 'moveDealStage', leadId: lead.id, to: offer.step.id };
  const take = (): void => (offer.isUnrecorded ? step.go(mailOf(lead.id, offer), move) : step.go(move));
  return (
    <OfferLine
      icon="forward"
      what={words(`stepOffer.${offer.sign}`, [label])}
      take={{ text: label, label: words('stepOffer.take', [label]), press: take }}
      leave={{
        text: words('stepOffer.notNow'),
        label: words('stepOffer.notNowLabel', [label]),
        press: () => step.go({ type: 'dismissOffer', leadId: lead.id, offer: offer.id }),
      }}
      step={step}
      definition={definition}
      people={people}
    />
  );
}

/** The message on screen, as the contact that it is. */
function mailOf(leadId: string, { sign }: StepOffer): Command {
  const direction = sign === 'sent' ? 'out' : 'in';
  return { type: 'recordActivity', leadId, activity: 'email', direction, keepsActive: direction === 'in' };
}
