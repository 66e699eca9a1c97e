import type { ReactElement } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components/TextField';
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
      <Label className="field-label">{label}</Label>
      <Input className="field-box field-date" />
      {hint !== undefined && error === undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
