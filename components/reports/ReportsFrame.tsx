import type { ReactElement, ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import './reports.css';

type Props = {
  /** Address of the product's mark. */
  readonly mark: string;
  /** Address of the practice inbox. */
  readonly practice: string;
  readonly pages: readonly { readonly href: string; readonly title: string; readonly isHere: boolean }[];
  readonly onOptions: () => void;
  readonly children: ReactNode;
};

/** A page to sit down at: the ways to the others above, the page itself in all the rest. */
export function ReportsFrame({ mark, practice, pages, onOptions, children }: Props): ReactElement {
  return (
    <div className="report-page">
      <a className="report-skip button" href="#report" onClick={focusContent}>
        {words('options.skip')}
      </a>
      <header className="report-head">
        <img src={mark} alt={''} width={24} height={24} />
        <h1>{words('extension.name')}</h1>
        <nav className="report-nav" aria-label={words('reports.nav')}>
          <ul>
            {pages.map(({ href, title, isHere }) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={isHere ? 'page' : undefined}
                  ref={isHere ? bringIntoSight : null}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a className="report-practice" href={practice} target="_blank" rel="noreferrer">
          {words('reports.practice')}
        </a>
        <Button small look="quiet" icon="settings" onPress={onOptions}>
          {words('reports.options')}
        </Button>
      </header>
      <main id="report" className="report-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** In a narrow window the line of pages is longer than the window. */
function bringIntoSight(link: HTMLElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The address is the page's, so the browser does not go there by itself. */
function focusContent(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#report')?.focus();
}
