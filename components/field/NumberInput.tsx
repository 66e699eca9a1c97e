import type { ReactElement } from 'react';
import { Input, TextField } from 'react-aria-components/TextField';
import { FieldParts } from './FieldParts';
import './field.css';

type Props = {
  readonly label: string;
  /** Undefined: the field is empty. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** As many as the field takes. */
  readonly digits?: number;
};

/** A whole number from 0 up, or nothing. Whatever is no digit is not taken. */
export function NumberInput({ label, value, onChange, hint, error, digits: most = 6 }: Props): ReactElement {
  return (
    <TextField
      className="field field-number"
      inputMode="numeric"
      autoComplete="off"
      value={value === undefined ? '' : String(value)}
      onChange={(text) => {
        const digits = text.replaceAll(/\D/gu, '').slice(0, most);
        onChange(digits === '' ? undefined : Number(digits));
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldParts label={label} hint={hint} error={error}>
        <Input className="field-box" />
      </FieldParts>
    </TextField>
  );
}
