import { useRef, type ReactElement } from 'react';
import type { PartProps } from '@/components/funnel-editor/part';
import type { Step } from '@/lib/funnel/definition/definition';
import { removeStep } from '@/lib/funnel/editing/edit-steps';
import { StepFields } from './StepFields';
import './steps-part.css';

type Props = PartProps & {
  /** Those of one stage, in their order. */
  readonly steps: readonly Step[];
  readonly label: string;
};

/** Sub-steps of one stage, in their order. */
export function StepList({ definition, onChange, steps, label }: Props): ReactElement | null {
  const list = useRef<HTMLOListElement>(null);
  if (steps.length === 0) return null;
  return (
    <ol className="steps" ref={list} tabIndex={-1} aria-label={label}>
      {steps.map((step) => (
        <li key={step.id}>
          <StepFields
            definition={definition}
            onChange={onChange}
            step={step}
            onRemove={() => {
              const without = removeStep(definition, step.id);
              if (!without) return;
              // The button that was pressed goes with its step.
              list.current?.focus();
              onChange(without);
            }}
          />
        </li>
      ))}
    </ol>
  );
}
