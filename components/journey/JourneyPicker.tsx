import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button } from '@/components/button/Button';
import type { Run } from '@/components/lead/run';
import { StepFrame } from '@/components/next/StepFrame';
import { useStep } from '@/components/next/step-form';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { JourneyStep } from '@/lib/funnel/hand-off/journey';
import type { Lead } from '@/lib/funnel/log/lead';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import './journey.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
  readonly run: Run;
  readonly onClose: () => void;
};

/** The steps of the buyer's journey by phase, and how long the buyer was in those that they have been in. */
export function JourneyPicker({ definition, lead, people, now, run, onClose }: Props): ReactElement {
  const step = useStep(run, onClose);
  const phases = definition.journey?.phases ?? [];
  const here = lead.journey?.step ?? null;
  const steps = phases.flatMap((phase) => phase.steps);
  const focused = (steps.find(({ id }) => id === here) ?? steps[0])?.id;
  const set = (to: string | null): void => step.go({ type: 'setJourney', leadId: lead.id, to });
  return (
    <StepFrame
      title={words('journey.title')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
    >
      <p className="reason-hint">{words('journey.hint')}</p>
      {phases.map((phase) => (
        <fieldset key={phase.id} className="journey-phase">
          <legend>
            <bdi>{phase.label}</bdi>
          </legend>
          <ul className="journey-steps">
            {phase.steps.map((each) => (
              <li key={each.id} title={each.definition}>
                <AriaButton
                  className="journey-step"
                  // oxlint-disable-next-line jsx-a11y/no-autofocus -- a form that somebody just opened takes the focus
                  autoFocus={each.id === focused}
                  {...(each.id === here ? { 'aria-current': 'step' as const } : {})}
                  onPress={() => (each.id === here ? onClose() : set(each.id))}
                >
                  <bdi>{each.label}</bdi>{' '}
                  <span className="journey-time figures">{timeIn(each, lead, now)}</span>
                </AriaButton>
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
      {here !== null && (
        <div>
          <Button small look="quiet" onPress={() => set(null)}>
            {words('journey.forget')}
          </Button>
        </div>
      )}
    </StepFrame>
  );
}

/** Days of the latest stay in a step; empty where the buyer never was. */
function timeIn({ id }: JourneyStep, { journeyStays }: Lead, now: number): string {
  const stay = journeyStays.findLast((each) => each.in === id);
  return stay ? times.short((stay.to ?? now) - stay.from) : '';
}
