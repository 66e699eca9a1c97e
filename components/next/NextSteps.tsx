import { Suspense, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { Run } from '@/components/lead/run';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { Command } from '@/lib/funnel/command';
import type { FunnelDefinition, Step } from '@/lib/funnel/definition/definition';
import type { Role } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Levels } from '@/lib/funnel/hand-off/criteria';
import { mailOfferFor, type MailOffer } from '@/lib/funnel/hand-off/mail-offer';
import { nextStepOffer, type ThreadSeen } from '@/lib/funnel/hand-off/next-step-offer';
import { offersFor } from '@/lib/funnel/hand-off/offers';
import { words } from '@/lib/words';
import { ContactLog, isContactable } from './ContactLog';
import { MailOfferLine } from './MailOfferLine';
import { LastChanceLine } from './LastChanceLine';
import { isDirect, nextSteps, type DirectStep, type FormStep, type NextStep } from './next-steps';
import { afterSaleStep } from './stage-after';
import { stepForms } from './step-forms';
import { useStep } from './step-form';
import { StepOfferLine } from './StepOfferLine';
import './next.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  /** The part in which the user acts. */
  readonly role: Role;
  readonly people: People;
  readonly now: number;
  readonly run: Run;
  /** Only these, where there is little room; absent: all. */
  readonly only?: readonly NextStep[];
  /** The form that is open from the start. */
  readonly opened?: FormStep | null;
  /** The conversation on screen, where the page shows one of theirs. */
  readonly thread?: ThreadSeen | null;
  /** How well the lead fits and how interested it is, where a stage asks; null: not known. */
  readonly levels?: Levels | null;
};

/** What can be done with a lead next by this user: asked of the funnel, the awaited step first. */
export function NextSteps({
  definition,
  lead,
  role,
  people,
  now,
  run,
  only,
  opened = null,
  thread = null,
  levels = null,
}: Props): ReactElement | null {
  const [open, setOpen] = useState<FormStep | null>(opened);
  const place = useRef<HTMLElement>(null);
  const cameFrom = useRef<FormStep | null>(null);
  const focusHere = (): void => place.current?.focus();
  const direct = useStep(run, focusHere);
  // A minute is close enough to decide what is offered.
  const minute = Math.floor(now / 60_000) * 60_000;
  const offers = useMemo(
    () => offersFor(definition, lead, { actor: { id: people.me.id, role }, now: minute }),
    [definition, lead, people.me.id, role, minute],
  );
  const offered = useMemo(
    () => nextStepOffer(definition, lead, { actor: { id: people.me.id, role }, now: minute, thread, levels }),
    [definition, lead, people.me.id, role, minute, thread, levels],
  );
  // Taking the offered step notes the mail as well.
  const mail = offered?.isUnrecorded === true ? null : mailOfferFor(lead, thread, minute);
  const steps = nextSteps({ definition, lead, offers, now })
    .filter(({ id }) => only?.includes(id) ?? true)
    // That they wrote again is what the mail on screen says, with its time.
    .filter(({ id }) => id !== 'wroteAgain' || mail === null || isBeforeReturn(lead, mail));
  const isOpen = open !== null && steps.some(({ id }) => id === open);

  useEffect(() => {
    if (isOpen || cameFrom.current === null) return;
    // Back to the button that opened the form, or to the steps where it is gone.
    const button = place.current?.querySelector<HTMLElement>(`[data-step='${cameFrom.current}'] button`);
    (button ?? place.current)?.focus();
    cameFrom.current = null;
  }, [isOpen]);

  const press = (id: NextStep): void => {
    if (isDirect(id)) {
      const command = commandOf(id, lead.id, afterSaleStep(definition, lead, offers.steps, now));
      if (command) direct.go(command);
    } else {
      cameFrom.current = id;
      setOpen(open === id ? null : id);
    }
  };

  const given = { definition, lead, people, now, run };
  const { lastChance } = offers;
  // The way on after a last chance is one thing to decide; nothing else is asked beside it.
  const hasWayOn = lastChance?.state === 'answered' || lastChance?.state === 'silent';
  if (steps.length === 0 && offered === null && mail === null && lastChance === null && !isContactable(lead))
    return null;
  const Form = isOpen ? stepForms[open] : null;
  return (
    <section className="next-steps" ref={place} tabIndex={-1} aria-label={words('lead.next.label')}>
      {lastChance && <LastChanceLine {...given} onDone={focusHere} offer={lastChance} />}
      {offered && !hasWayOn && (
        <StepOfferLine key={offered.id} {...given} onDone={focusHere} offer={offered} />
      )}
      {mail && !hasWayOn && <MailOfferLine key={mail.id} {...given} onDone={focusHere} offer={mail} />}
      {isContactable(lead) && <ContactLog {...given} />}
      <div className="next-buttons">
        {steps.map((step) => (
          <span key={step.id} data-step={step.id}>
            <Button
              look={step.isPrimary ? 'primary' : 'plain'}
              icon={step.icon}
              isPending={direct.isPending}
              onPress={() => press(step.id)}
              {...(isDirect(step.id) ? {} : { isExpanded: open === step.id })}
            >
              {step.label}
            </Button>
          </span>
        ))}
      </div>
      {direct.refusal && <RefusalText refusal={direct.refusal} definition={definition} people={people} />}
      {Form && (
        <Suspense fallback={null}>
          <Form
            {...given}
            offers={offers}
            levels={levels}
            onClose={() => {
              cameFrom.current = open;
              setOpen(null);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

/** A mail from before the lead was given back wakes nobody up. */
function isBeforeReturn({ givenBack }: Lead, { at }: MailOffer): boolean {
  return at !== null && givenBack !== null && at <= givenBack.at;
}

/** What a step that asks nothing does; null: it has gone since it was shown. */
function commandOf(id: DirectStep, leadId: string, after: Step | null): Command | null {
  switch (id) {
    case 'accept':
      return { type: 'acceptLead', leadId };
    case 'reopen':
      return { type: 'reopenLead', leadId };
    case 'wroteAgain':
      // A page shows who wrote, never safely when: whoever reads the mail says that it is a new one.
      return { type: 'recordActivity', leadId, activity: 'email', direction: 'in', keepsActive: true };
    case 'boughtAgain':
      return { type: 'recordActivity', leadId, activity: 'purchase', direction: 'in' };
    case 'afterSale':
      return after && { type: 'moveDealStage', leadId, to: after.id };
  }
}
