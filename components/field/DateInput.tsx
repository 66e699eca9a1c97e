import type { ReactElement } from 'react';
import { Input, TextField } from 'react-aria-components/TextField';
import { FieldParts } from './FieldParts';
import './field.css';

type Props = {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Earliest day, `YYYY-MM-DD`. */
  readonly min?: string;
  /** Latest day, `YYYY-MM-DD`. */
  readonly max?: string;
  readonly error?: string | undefined;
  readonly takesFocus?: boolean;
  readonly isRequired?: boolean;
};

/** A day. The browser's own field: it speaks the user's language and keyboard, and weighs nothing. */
export function DateInput(props: Props): ReactElement {
  const {
    label,
    value,
    onChange,
    min,
    max = '9999-12-31',
    error,
    takesFocus = false,
    isRequired = false,
  } = props;
  return (
    <TextField
      className="field"
      type="date"
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a form that somebody just opened takes the focus
      autoFocus={takesFocus}
    >
      <FieldParts label={label} error={error}>
        <Input className="field-box field-date" min={min} max={max} />
      </FieldParts>
    </TextField>
  );
}
