import type { ReactElement, ReactNode } from 'react';
import { words } from '@/lib/words';
import { OnOff } from './OnOff';
import './options.css';

type Props = {
  readonly name: string;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
  /** What is read there, and what is left alone, a sentence each. */
  readonly reads: readonly string[];
  readonly leaves: readonly string[];
  /** Why it could not be switched on, in words; null: nothing stands in the way. */
  readonly problem: string | null;
  /** How recognition fares there, mailboxes to confirm. */
  readonly children: ReactNode;
};

/** One site: on or off, what is read there, and how that fares. */
export function SiteSwitch(props: Props): ReactElement {
  const { name, isOn, onChange, reads, leaves, problem, children } = props;
  return (
    <article className="site" aria-label={name}>
      <div className="site-head">
        <h3>{name}</h3>
        <OnOff label={words('options.sites.on', [name])} isOn={isOn} onChange={onChange} />
      </div>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <details className="site-details">
        <summary>{words('options.sites.details')}</summary>
        <div className="site-lists">
          <Sentences title={words('options.sites.reads')} sentences={reads} />
          <Sentences title={words('options.sites.leaves')} sentences={leaves} />
        </div>
      </details>
      {children}
    </article>
  );
}

function Sentences({
  title,
  sentences,
}: {
  readonly title: string;
  readonly sentences: readonly string[];
}): ReactElement {
  return (
    <div>
      <h4 className="field-label">{title}</h4>
      <ul className="site-sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
