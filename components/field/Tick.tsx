import type { ReactElement } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Icon } from '@/components/icon/Icon';
import './field.css';

type Props = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
  /** The label is read aloud only: the place says what it is. */
  readonly isLabelUnseen?: boolean;
};

/** One thing that holds or does not. */
export function Tick({ label, isOn, onChange, isLabelUnseen = false }: Props): ReactElement {
  return (
    <Checkbox className="tick" isSelected={isOn} onChange={onChange}>
      <span className="tick-box" aria-hidden="true">
        <Icon name="check" size={12} />
      </span>
      {isLabelUnseen ? <span className="unseen">{label}</span> : label}
    </Checkbox>
  );
}
