import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { Run } from '@/components/lead/run';
import { useStep } from '@/components/next/step-form';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import { addCommand, draftOf } from './draft';
import type { Stranger } from '@/lib/funnel/person/stranger';
import './add.css';

type Props = {
  readonly stranger: Stranger;
  /** Where they stand by the page; null: it does not say. */
  readonly stage?: string | null;
  readonly definition: FunnelDefinition;
  readonly people: People;
  /** A site's id, or `hand`. */
  readonly capturedFrom: string;
  readonly run: Run;
  /** Opens the form, to look things over first. */
  readonly onDetails: () => void;
  readonly onOpenLead: (leadId: string) => void;
};

/** Somebody on the page who is no lead yet: added in one press as the page shows them, or looked over first. */
export function StrangerCard(props: Props): ReactElement {
  const { stranger, definition, people, capturedFrom, run, onDetails, onOpenLead } = props;
  const step = useStep(run, () => undefined);
  const name = stranger.name ?? stranger.email ?? stranger.profileUrl ?? words('common.nameless');
  const add = (): void =>
    step.go(
      addCommand(draftOf(stranger, definition, { stage: props.stage }), definition, {
        capturedFrom,
        evenIfDuplicate: false,
      }),
    );
  return (
    <article className="stranger" aria-label={name}>
      <h2 className="lead-name">
        <bdi>{name}</bdi>
      </h2>
      {stranger.name !== null && stranger.email !== null && (
        <p className="stranger-reach">
          <bdi>{stranger.email}</bdi>
        </p>
      )}
      <p className="stranger-hint">{words('lead.stranger')}</p>
      <div className="add-end">
        <Button look="primary" icon="plus" isPending={step.isPending} onPress={add}>
          {words('lead.add.submit')}
        </Button>
        <Button look="plain" onPress={onDetails}>
          {words('lead.add.details')}
        </Button>
      </div>
      {step.refusal && (
        <RefusalText refusal={step.refusal} definition={definition} people={people} onOpenLead={onOpenLead} />
      )}
    </article>
  );
}
