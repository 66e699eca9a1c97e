import type { ReactElement } from 'react';
import { Input, TextField } from 'react-aria-components/TextField';
import { FieldParts } from './FieldParts';
import './field.css';

type Props = {
  readonly label: string;
  /** `HH:MM`. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
};

/** A time of day. The browser's own field: it speaks the user's language and keyboard, and weighs nothing. */
export function TimeInput({ label, value, onChange, hint, error }: Props): ReactElement {
  return (
    <TextField
      className="field"
      type="time"
      value={value}
      onChange={onChange}
      isRequired
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldParts label={label} hint={hint} error={error}>
        <Input className="field-box field-date" />
      </FieldParts>
    </TextField>
  );
}
