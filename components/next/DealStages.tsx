import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Run } from '@/components/lead/run';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { FunnelDefinition, Step } from '@/lib/funnel/definition/definition';
import type { Role } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import { offersFor } from '@/lib/funnel/hand-off/offers';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { useStep } from './step-form';
import './next.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly role: Role;
  readonly people: People;
  readonly now: number;
  readonly run: Run;
};

/**
 * The sub-steps in order, where the lead is among them, and one press to where it is now. Nothing where none is offered;
 * steps that belong to other stages, and that the lead never was in, are left out.
 */
export function DealStages({ definition, lead, role, people, now, run }: Props): ReactElement | null {
  const step = useStep(run, () => undefined);
  const { steps } = offersFor(definition, lead, { actor: { id: people.me.id, role }, now });
  if (steps.length === 0) return null;
  const shown = definition.steps.filter(
    (each) =>
      steps.includes(each) ||
      each.id === lead.position.step ||
      lead.stepStays.some((stay) => stay.in === each.id),
  );
  const place = shown.findIndex(({ id }) => id === lead.position.step);
  return (
    <section aria-labelledby="deal-stages">
      <h3 id="deal-stages">{words('lead.steps.title')}</h3>
      <ol className="deal-stages">
        {shown.map((each, index) => (
          <li key={each.id} data-passed={index < place || undefined} data-here={index === place || undefined}>
            <AriaButton
              className="deal-stage"
              isDisabled={!steps.includes(each) || step.isPending}
              {...(index === place ? { 'aria-current': 'step' as const } : {})}
              onPress={() => step.go({ type: 'moveDealStage', leadId: lead.id, to: each.id })}
            >
              <span className="deal-stage-dot" aria-hidden="true" />
              <span className="deal-stage-label">{each.label}</span>
            </AriaButton>
            <span className="deal-stage-time figures">{timeIn(each, lead, now)}</span>
          </li>
        ))}
      </ol>
      {step.refusal && <RefusalText refusal={step.refusal} definition={definition} people={people} />}
    </section>
  );
}

/** Days of the latest stay in a deal stage; empty where the lead never was. */
function timeIn(step: Step, lead: Lead, now: number): string {
  const stay = lead.stepStays.findLast((each) => each.in === step.id);
  return stay ? times.short((stay.to ?? now) - stay.from) : '';
}
