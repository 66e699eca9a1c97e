import type { ReactElement } from 'react';
import { AmountInput } from '@/components/field/AmountInput';

type Props = {
  readonly label: string;
  /** No number (`NaN`): nothing that is one was typed yet. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** The most, and below zero the least. */
  readonly most: number;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
};

/** Points for or against: a whole number. What is typed is kept, also while it is none. */
export function PointsInput({ value, onChange, most, ...field }: Props): ReactElement {
  return (
    <AmountInput
      {...field}
      // A draft that was kept comes back with null where there was no number.
      value={Number.isFinite(value) ? value : null}
      onChange={(points) => onChange(points ?? Number.NaN)}
      min={-most}
      max={most}
    />
  );
}
