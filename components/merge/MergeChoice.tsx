import type { ReactElement, ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { words } from '@/lib/words';
import type { Side } from './merge-draft';

type Props = {
  readonly label: string;
  /** What each of the two says; null: nothing. */
  readonly values: readonly [ReactNode | null, ReactNode | null];
  /** What is read for each. */
  readonly names: readonly [string, string];
  /** The one that is kept. */
  readonly value: Side;
  /** Absent: there is nothing to choose. */
  readonly onChange?: ((side: Side) => void) | undefined;
};

const sides = [0, 1] as const;

/** One field of two leads beside each other, and which of the two is kept. */
export function MergeChoice({ label, values, names, value, onChange }: Props): ReactElement {
  if (!onChange)
    return (
      <div className="merge-row">
        <span className="merge-field">{label}</span>
        {sides.map((side) => (
          <span key={side} className="merge-value" data-kept={values[side] !== null || undefined}>
            {values[side] ?? <span className="merge-nothing">{words('merge.nothing')}</span>}
          </span>
        ))}
      </div>
    );
  return (
    <RadioGroup
      className="merge-row"
      value={String(value)}
      onChange={(side) => onChange(side === '1' ? 1 : 0)}
      orientation="horizontal"
    >
      <Label className="merge-field">{label}</Label>
      {sides.map((side) => (
        <Radio
          key={side}
          value={String(side)}
          className="merge-value choice"
          aria-label={words('merge.valueOf', [names[side], `${side + 1}`])}
        >
          <span className="choice-mark" aria-hidden="true" />
          <span className="choice-text">{values[side]}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
