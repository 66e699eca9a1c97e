import type { ReactElement, ReactNode } from 'react';
import { words } from '@/lib/words';
import './options.css';

type Props = {
  /** Address of the product's mark. */
  readonly mark: string;
  /** Address of the practice inbox. */
  readonly practice: string;
  /** Address of the leads' own page. */
  readonly leads: string;
  readonly children: ReactNode;
};

const sections = [
  ['me', 'options.nav.me'],
  ['colleagues', 'options.nav.colleagues'],
  ['funnel', 'options.nav.funnel'],
  ['sites', 'options.nav.sites'],
  ['shortcuts', 'options.nav.shortcuts'],
  ['reminders', 'options.nav.reminders'],
  ['import-leads', 'options.nav.import'],
  ['your-data', 'options.nav.export'],
  ['funnel-file', 'options.nav.funnelFile'],
  ['samples', 'options.nav.samples'],
  ['backups', 'options.nav.backups'],
  ['requests', 'options.nav.requests'],
  ['stored', 'options.nav.data'],
] as const;

/** The options' sections with a way to each. */
export function OptionsFrame({ mark, practice, leads, children }: Props): ReactElement {
  return (
    <div className="option-page">
      <a className="option-skip button" href="#me">
        {words('options.skip')}
      </a>
      <header className="option-brand">
        <img src={mark} alt={''} width={28} height={28} />
        <h1>
          {words('extension.name')} {words('options.title')}
        </h1>
      </header>
      <nav className="option-nav" aria-label={words('options.nav.label')}>
        <ul>
          {sections.map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`}>{words(label)}</a>
            </li>
          ))}
          <li className="option-nav-apart">
            <a href={leads} target="_blank" rel="noreferrer">
              {words('reports.open')}
            </a>
          </li>
          <li>
            <a href={practice} target="_blank" rel="noreferrer">
              {words('options.nav.practice')}
            </a>
          </li>
        </ul>
      </nav>
      <main className="option-main">{children}</main>
    </div>
  );
}
