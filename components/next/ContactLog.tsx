import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { attemptKinds, talkKinds } from '@/components/lead/activity-words';
import type { Run } from '@/components/lead/run';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import { attemptsOf } from '@/lib/funnel/hand-off/attempts';
import type { Command } from '@/lib/funnel/command';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { useStep } from './step-form';
import './contact-log.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
  readonly run: Run;
};

/** True where somebody works on the lead and may get in touch. */
export function isContactable({ position, contactLocked }: Lead): boolean {
  return position.owner !== null && position.outcome === null && !contactLocked;
}

/**
 * One press for each attempt to get in touch, for each talk and for an answer, and how many attempts there were of
 * those that the team agreed on. It stands out while somebody has to get in touch.
 */
export function ContactLog({ definition, lead, people, now, run }: Props): ReactElement {
  const step = useStep(run, () => undefined);
  const record = (more: Omit<Extract<Command, { type: 'recordActivity' }>, 'type' | 'leadId'>): void =>
    step.go({ type: 'recordActivity', leadId: lead.id, ...more });
  const { have, need } = attemptsOf(definition, lead, now);
  return (
    <section
      className="contact-log"
      aria-label={words('contactLog.title')}
      data-due={lead.followUp?.of === 'contact' || undefined}
    >
      <p className="contact-log-head">
        <span className="contact-log-title">{words('contactLog.title')}</span>
        <span className="figures">
          {need === null ? words('contactLog.count', have) : words('contactLog.of', [have, need])}
        </span>
      </p>
      <fieldset className="contact-kinds" aria-label={words('contactLog.tried')}>
        {attemptKinds.map((kind) => (
          <Button
            key={kind}
            small
            label={words('contactLog.log', [words(`lead.touch.${kind}`)])}
            isPending={step.isPending}
            onPress={() => record({ activity: kind, direction: 'out' })}
          >
            {words(`lead.touch.${kind}`)}
          </Button>
        ))}
      </fieldset>
      <fieldset className="contact-kinds" aria-label={words('contactLog.reached')}>
        {talkKinds.map((kind) => (
          <Button
            key={kind}
            small
            label={words(`contactLog.logTalked.${kind}`)}
            isPending={step.isPending}
            onPress={() => record({ activity: kind, direction: 'out', held: true })}
          >
            {words(`contactLog.talked.${kind}`)}
          </Button>
        ))}
        {lead.contactedAt !== null && (
          <Button
            small
            isPending={step.isPending}
            onPress={() => record({ activity: 'email', direction: 'in', keepsActive: true })}
          >
            {words('contactLog.answered')}
          </Button>
        )}
      </fieldset>
      {step.refusal && <RefusalText refusal={step.refusal} definition={definition} people={people} />}
    </section>
  );
}
