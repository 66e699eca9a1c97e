import type { ReactElement } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup, Label, Text } from 'react-aria-components/CheckboxGroup';
import { Icon } from '@/components/icon/Icon';
import type { Choice } from './ChoiceList';
import './field.css';

type Props<Id extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: readonly Id[];
  /** What is chosen now, in the order of the choices. */
  readonly onChange: (ids: readonly Id[]) => void;
  /** `column`: one under the other, for texts that may be long. */
  readonly flow?: 'column' | 'row';
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
};

/** Any number of a few, all in sight. */
export function ChoiceSet<Id extends string>(props: Props<Id>): ReactElement {
  const { label, choices, value, onChange, flow = 'row', hint, error } = props;
  return (
    <CheckboxGroup
      className={`field choices choices-${flow}`}
      value={[...value]}
      isInvalid={error !== undefined}
      onChange={(ids) => onChange(choices.map(({ id }) => id).filter((id) => ids.includes(id)))}
    >
      <Label className="field-label">{label}</Label>
      <div className="choices-list">
        {choices.map((choice) => (
          <Checkbox key={choice.id} value={choice.id} className="choice choice-set">
            <Icon name="check" size={12} />
            <bdi>{choice.label}</bdi>
          </Checkbox>
        ))}
      </div>
      {hint !== undefined && error === undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {error !== undefined && (
        <Text slot="errorMessage" className="field-error">
          {error}
        </Text>
      )}
    </CheckboxGroup>
  );
}
