import type { ComponentProps, ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Notice } from '@/components/lead/Notice';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Step } from './step-form';

/** A press that answers an offer. */
type Answer = {
  readonly text: string;
  /** As it is read aloud. */
  readonly label: string;
  readonly press: () => void;
};

type Props = {
  readonly icon: ComponentProps<typeof Notice>['icon'];
  /** What was seen, in words. */
  readonly what: string;
  readonly take: Answer;
  readonly leave: Answer;
  readonly step: Step;
  readonly definition: FunnelDefinition;
  readonly people: People;
};

/** What was seen and speaks for a step: taken by a press, or left for good; never done by itself. */
export function OfferLine({ icon, what, take, leave, step, definition, people }: Props): ReactElement {
  const button = ({ text, label, press }: Answer, look: 'primary' | 'plain'): ReactElement => (
    <Button small look={look} isPending={step.isPending} label={label} onPress={press}>
      {text}
    </Button>
  );
  return (
    <Notice icon={icon}>
      <p>{what}</p>
      <div className="soon">
        {button(take, 'primary')}
        {button(leave, 'plain')}
      </div>
      {step.refusal && <RefusalText refusal={step.refusal} definition={definition} people={people} />}
    </Notice>
  );
}
