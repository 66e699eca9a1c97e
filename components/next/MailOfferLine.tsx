import type { ReactElement } from 'react';
import type { Run } from '@/components/lead/run';
import { leadName, type People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import type { MailOffer } from '@/lib/funnel/hand-off/mail-offer';
import { recordingOf } from '@/lib/funnel/scoring/recording';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { OfferLine } from './OfferLine';
import { useStep } from './step-form';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
  readonly run: Run;
  /** Its buttons are gone: the focus belongs elsewhere. */
  readonly onDone: () => void;
  readonly offer: MailOffer;
};

/** A mail of theirs that is on screen: noted by a press, or left for good. */
export function MailOfferLine(props: Props): ReactElement {
  const { definition, lead, people, now, run, onDone, offer } = props;
  const step = useStep(run, onDone);
  const name = leadName(lead);
  const { at } = offer;
  const note = (): void =>
    step.go({
      type: 'recordActivity',
      leadId: lead.id,
      activity: 'email',
      ...recordingOf('email'),
      ...(at === null ? {} : { occurredAt: at }),
    });
  return (
    <OfferLine
      icon="contact"
      what={offerWords(offer, name, now)}
      take={{ text: words('mailOffer.note'), label: words('mailOffer.noteLabel', [name]), press: note }}
      leave={{
        text: words('mailOffer.notNow'),
        label: words('mailOffer.notNowLabel', [name]),
        press: () => step.go({ type: 'dismissOffer', leadId: lead.id, offer: offer.id }),
      }}
      step={step}
      definition={definition}
      people={people}
    />
  );
}

function offerWords({ isAnswer, at }: MailOffer, name: string, now: number): string {
  if (at === null) return words(isAnswer ? 'mailOffer.answeredSomeTime' : 'mailOffer.wroteSomeTime', [name]);
  return words(isAnswer ? 'mailOffer.answered' : 'mailOffer.wrote', [name, times.date(at, now)]);
}
