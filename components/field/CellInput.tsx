import type { ReactElement } from 'react';
import './field.css';

type Props = {
  /** Read aloud: rows and columns say it to eyes. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Id of the element that says what is wrong; absent: nothing is. */
  readonly wrongIn?: string | undefined;
  /** `number`: narrow, its digits under those of the rows above. */
  readonly holds: 'number' | 'text';
  readonly maxLength: number;
};

/** A box in a table, where a labelled field would take too much room. A plain one: a table holds a hundred. */
export function CellInput({ label, value, onChange, wrongIn, holds, maxLength }: Props): ReactElement {
  return (
    <input
      className={`field-box field-cell field-cell-${holds}`}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={maxLength}
      autoComplete="off"
      {...(holds === 'number' ? { inputMode: 'decimal' } : { dir: 'auto' })}
      {...(wrongIn === undefined
        ? {}
        : { 'aria-invalid': true, 'aria-describedby': wrongIn, 'data-invalid': true })}
    />
  );
}
