import type { ReactElement } from 'react';
import { words } from '@/lib/words';
import { OnOff } from './OnOff';
import './options.css';

type Props = {
  readonly site: string;
  /** What the user ought to know first. */
  readonly notice: string;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
};

/** Chips in the pages of a site that is left untouched otherwise: off until asked for, beside a plain notice. */
export function ChipsSwitch({ site, notice, isOn, onChange }: Props): ReactElement {
  return (
    <div className="site-chips">
      <div className="site-head">
        <h4 className="field-label">{words('options.sites.chips', [site])}</h4>
        <OnOff label={words('options.sites.chips', [site])} isOn={isOn} onChange={onChange} />
      </div>
      <p className="field-hint">{notice}</p>
    </div>
  );
}
