import type { ReactElement, ReactNode } from 'react';
import { useStep } from '@/components/next/step-form';
import { StepFrame } from '@/components/next/StepFrame';
import type { People } from '@/components/person/names';
import type { Command } from '@/lib/funnel/command';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import type { Run } from './run';

/** What every form is given that changes what is known of a lead. */
export type ChangeFormProps = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly run: Run;
  /** The form is through: saved, or given up. */
  readonly onClose: () => void;
};

type Props = Omit<ChangeFormProps, 'lead'> & {
  readonly title: string;
  /** What saves it; none: nothing was changed, and saving only closes the form. */
  readonly commands: readonly Command[];
  /** False: it cannot be saved as it is. */
  readonly isReady?: boolean;
  /** The fields. */
  readonly children: ReactNode;
};

/** A form behind a line of what is known of a lead: its fields, and one press that saves them. It moves nobody. */
export function ChangeForm(props: Props): ReactElement {
  const { title, commands, isReady = true, definition, people, run, onClose, children } = props;
  const step = useStep(run, onClose);
  return (
    <StepFrame
      title={title}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{
        label: words('common.save'),
        onSubmit: () => (commands.length === 0 ? onClose() : step.go(...commands)),
        isReady,
      }}
    >
      {children}
    </StepFrame>
  );
}
