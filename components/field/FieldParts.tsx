import type { ReactElement, ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components/TextField';
import './field.css';

type Props = {
  readonly label: string;
  /** The label is read aloud only: the place says what it is. */
  readonly isLabelUnseen?: boolean;
  readonly hint?: string | undefined;
  /** What is wrong with the value, in words, shown instead of the hint; absent: nothing. */
  readonly error?: string | undefined;
  /** Where it is typed. */
  readonly children: ReactNode;
};

/** What stands in every field: its label, where it is typed, and beneath it a hint, or what is wrong. */
export function FieldParts({ label, isLabelUnseen = false, hint, error, children }: Props): ReactElement {
  return (
    <>
      <Label className={isLabelUnseen ? 'unseen' : 'field-label'}>{label}</Label>
      {children}
      {hint !== undefined && error === undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </>
  );
}
