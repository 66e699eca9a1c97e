import type { ReactElement } from 'react';
import { Input, TextArea, TextField } from 'react-aria-components/TextField';
import { FieldParts } from './FieldParts';
import './field.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** What is wrong with the value, in words; absent: nothing. */
  readonly error?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password';
  readonly placeholder?: string;
  /** More than one: a box that grows with its text. */
  readonly rows?: number;
  readonly takesFocus?: boolean;
  readonly isRequired?: boolean;
  readonly maxLength?: number;
  /** The label is read aloud only: the place says what it is. */
  readonly isLabelUnseen?: boolean;
  /** The focus goes elsewhere. */
  readonly onBlur?: () => void;
};

/** A line or a box of text with its label, hint and error. */
export function TextInput(props: Props): ReactElement {
  const { label, value, onChange, hint, error, type = 'text', rows = 1, isLabelUnseen = false } = props;
  const { takesFocus = false, isRequired = false, maxLength, placeholder, onBlur } = props;
  const shown = placeholder === undefined ? {} : { placeholder };
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      type={type}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      // A browser keeps no passphrase of ours: it would lie beside the file that it protects.
      autoComplete={type === 'password' ? 'new-password' : 'off'}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a form that somebody just opened takes the focus
      autoFocus={takesFocus}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <FieldParts label={label} isLabelUnseen={isLabelUnseen} hint={hint} error={error}>
        {rows > 1 ? (
          <TextArea className="field-box field-area" rows={rows} dir="auto" {...shown} />
        ) : (
          <Input className="field-box" dir="auto" {...shown} />
        )}
      </FieldParts>
    </TextField>
  );
}
