import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import type { Step } from './step-form';
import './next.css';

type Props = {
  readonly title: string;
  readonly step: Step;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly onClose: () => void;
  /** Absent: the form's own buttons carry it out. Not ready: something has to be answered first. */
  readonly submit?: {
    readonly label: string;
    readonly onSubmit: () => void;
    readonly isReady?: boolean;
  };
  readonly children: ReactNode;
};

/** The frame around a step's questions: heading, refusal, the button that does it, and the way out (or Escape). */
export function StepFrame(props: Props): ReactElement {
  const { title, step, definition, people, onClose, submit, children } = props;
  const heading = useId();
  const frame = useRef<HTMLFormElement>(null);

  // A popup is low: the form that was just asked for may lie below its edge.
  // Nothing is returned: newer browsers answer with a promise, which React would take for a clean-up.
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // A popup would close on it.
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, beside the button that does the same
    <form
      ref={frame}
      className="step-form"
      aria-labelledby={heading}
      noValidate
      onKeyDown={closeOnEscape}
      onSubmit={(event) => {
        event.preventDefault();
        if (submit?.isReady !== false) submit?.onSubmit();
      }}
    >
      <h3 id={heading}>{title}</h3>
      {children}
      {step.refusal && <RefusalText refusal={step.refusal} definition={definition} people={people} />}
      <div className="step-form-end">
        {submit && (
          <Button
            look="primary"
            type="submit"
            isDisabled={submit.isReady === false}
            isPending={step.isPending}
          >
            {submit.label}
          </Button>
        )}
        <Button look="quiet" onPress={onClose}>
          {words('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
