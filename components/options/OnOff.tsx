import type { ReactElement } from 'react';
import { Switch } from 'react-aria-components/Switch';
import './options.css';

type Props = {
  /** What is switched, for whoever does not see what stands beside it. */
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
};

/** A switch beside its name. */
export function OnOff({ label, isOn, onChange }: Props): ReactElement {
  return (
    <Switch className="switch-control" isSelected={isOn} onChange={onChange} aria-label={label}>
      <span className="switch-track" aria-hidden="true" />
    </Switch>
  );
}
