import type { ReactElement } from 'react';
import { words } from '@/lib/words';
import { OnOff } from './OnOff';
import './options.css';

/** A site that can be switched on. */
type Pick = { readonly id: string; readonly name: string; readonly isOn: boolean };

type Props = {
  readonly picks: readonly Pick[];
  readonly onChange: (id: string, on: boolean) => void;
  /** The site that the browser was not allowed to read; null: none. */
  readonly denied: string | null;
};

/** Where people are recognised: the sites in a few lines, each with its switch. */
export function SitePicks({ picks, onChange, denied }: Props): ReactElement {
  return (
    <section className="site-picks" aria-labelledby="site-picks-title">
      <h2 id="site-picks-title" className="field-label">
        {words('options.welcome.sites')}
      </h2>
      <p className="field-hint">{words('options.welcome.sitesHint')}</p>
      <ul>
        {picks.map(({ id, name, isOn }) => (
          <li key={id} className="site-head">
            <span aria-hidden="true">{name}</span>
            <OnOff
              label={words('options.sites.on', [name])}
              isOn={isOn}
              onChange={(on) => onChange(id, on)}
            />
          </li>
        ))}
      </ul>
      {denied !== null && (
        <p className="field-error" role="alert">
          {words('options.sites.denied', [denied])}
        </p>
      )}
    </section>
  );
}
