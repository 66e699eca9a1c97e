import type { ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import './field.css';

export type Choice<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string | undefined;
};

type Props<Id extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  /** `row`: segments beside each other. */
  readonly flow?: 'column' | 'row';
  readonly isLabelUnseen?: boolean;
};

/** One of a few, all in sight. */
export function ChoiceList<Id extends string>({
  label,
  choices,
  value,
  onChange,
  flow = 'column',
  isLabelUnseen = false,
}: Props<Id>): ReactElement {
  return (
    <RadioGroup
      className={`field choices choices-${flow}`}
      value={value}
      onChange={(id) => onChange(id as Id)}
      orientation={flow === 'row' ? 'horizontal' : 'vertical'}
    >
      <Label className={isLabelUnseen ? 'unseen' : 'field-label'}>{label}</Label>
      <div className="choices-list">
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className="choice">
            <span className="choice-mark" aria-hidden="true" />
            <span className="choice-text">
              <bdi>{choice.label}</bdi>
              {choice.hint !== undefined && <span className="field-hint">{choice.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
