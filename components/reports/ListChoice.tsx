import type { ReactElement } from 'react';
import { words } from '@/lib/words';
import './reports.css';

/** A list of leads that can be chosen. */
export type ListLink = {
  readonly href: string;
  readonly label: string;
  /** How many leads are in it. */
  readonly count: number;
  readonly isHere: boolean;
};

/** The lists of leads, one under the other, each with how many are in it. */
export function ListChoice({ lists }: { readonly lists: readonly ListLink[] }): ReactElement {
  return (
    <nav className="list-choice" aria-label={words('reports.leads.lists')}>
      <ul>
        {lists.map(({ href, label, count, isHere }) => (
          <li key={href}>
            <a className="list-link" href={href} aria-current={isHere ? 'true' : undefined}>
              <bdi className="list-link-label" title={label}>
                {label}
              </bdi>
              <span className="figures">{count.toLocaleString()}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
