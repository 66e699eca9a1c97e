import type { ReactElement } from 'react';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import './import.css';

type Props = {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** How far it is, in words. */
  readonly text: string;
};

/** How far something is; what it is stands above it and is read aloud with it. */
export function ProgressLine({ label, done, total, text }: Props): ReactElement {
  return (
    <ProgressBar className="progress" value={done} maxValue={Math.max(1, total)} valueLabel={text}>
      {({ percentage, valueText }) => (
        <>
          <Label className="unseen">{label}</Label>
          <span className="figures">{valueText}</span>
          <div className="progress-track">
            <div className="progress-bar" style={{ inlineSize: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
