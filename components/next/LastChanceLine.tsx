import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { dayWords } from '@/components/format/day-words';
import { Notice } from '@/components/lead/Notice';
import type { Run } from '@/components/lead/run';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import { refusalWords } from '@/components/refusal/refusal-words';
import type { Command } from '@/lib/funnel/command';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { LastChanceOffer, SilenceOffer } from '@/lib/funnel/hand-off/last-chance';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { useStep, type Step } from './step-form';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
  readonly run: Run;
  /** Its buttons are gone: the focus belongs elsewhere. */
  readonly onDone: () => void;
  readonly offer: LastChanceOffer;
};

/** How a last chance that was taken stands, and what follows from it: at somebody's press, never by itself. */
export function LastChanceLine(props: Props): ReactElement | null {
  const { definition, lead, people, now, run, onDone, offer } = props;
  const step = useStep(run, onDone);
  const sent = lead.lastChance;
  if (offer.state === 'offer' || sent === null) return null;
  if (offer.state === 'waiting')
    return (
      <Notice icon="clock">
        <p>{words('lastChance.waits', [dayWords(sent.at, now), dayWords(offer.until, now)])}</p>
      </Notice>
    );
  return (
    <Notice icon={offer.state === 'answered' ? 'check' : 'clock'}>
      <p>
        {offer.state === 'answered'
          ? words('lastChance.answered')
          : words('lastChance.silent', [dayWords(sent.at, now)])}
      </p>
      {offer.state === 'answered' && offer.step && (
        <Way
          step={step}
          label={words('lastChance.forward', [offer.step.label])}
          command={{ type: 'moveDealStage', leadId: lead.id, to: offer.step.id }}
        />
      )}
      {offer.state === 'silent' && offer.back && <WayBack {...props} back={offer.back} step={step} />}
      {step.refusal && <RefusalText refusal={step.refusal} definition={definition} people={people} />}
    </Notice>
  );
}

function WayBack({
  definition,
  lead,
  people,
  back,
  step,
}: Props & { readonly back: SilenceOffer; readonly step: Step }): ReactElement {
  if (back.type === 'step')
    return (
      <Way
        step={step}
        label={words('lastChance.back', [back.step.label])}
        command={{ type: 'moveDealStage', leadId: lead.id, to: back.step.id }}
      />
    );
  if (back.refusal) return <p className="lead-aside">{refusalWords(back.refusal, definition, people)}</p>;
  return (
    <Way
      step={step}
      label={words('lastChance.giveBack', [back.reason.label])}
      command={{ type: 'giveBackLead', leadId: lead.id, reason: back.reason.id }}
    />
  );
}

function Way({
  step,
  label,
  command,
}: {
  readonly step: Step;
  readonly label: string;
  readonly command: Command;
}): ReactElement {
  return (
    <div className="soon">
      <Button small look="primary" isPending={step.isPending} onPress={() => step.go(command)}>
        {label}
      </Button>
    </div>
  );
}
