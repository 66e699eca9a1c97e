import { useState, type ReactElement } from 'react';
import { Input, TextField } from 'react-aria-components/TextField';
import { FieldParts } from './FieldParts';
import './field.css';

type Props = {
  readonly label: string;
  /** Null: nothing is given. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly takesFocus?: boolean;
};

/** A number with or without a fraction, or nothing. What is typed stays as it is typed; the browser's own field knows the user's spelling. */
export function AmountInput(props: Props): ReactElement {
  const { label, value, onChange, hint, error, min, max, takesFocus = false } = props;
  const [typed, setTyped] = useState(() => textOf(value));
  // Changed from outside, it is told anew; "1.0" and "1" are the same number.
  const shown = numberOf(typed) === value ? typed : textOf(value);
  return (
    <TextField
      className="field"
      type="number"
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(numberOf(text));
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a form that somebody just opened takes the focus
      autoFocus={takesFocus}
    >
      <FieldParts label={label} hint={hint} error={error}>
        <Input className="field-box" step="any" min={min} max={max} />
      </FieldParts>
    </TextField>
  );
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
