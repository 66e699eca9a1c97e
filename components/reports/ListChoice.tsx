import { useId, type ReactElement } from 'react';
import { words } from '@/lib/words';
import './reports.css';

/** A list of leads that can be chosen. */
export type ListLink = {
  readonly href: string;
  readonly label: string;
  /** How many leads are in it; null: not counted. */
  readonly count: number | null;
  readonly isHere: boolean;
};

/** Lists that belong together; without a title they stand for themselves. */
export type ListGroup = { readonly title: string | null; readonly lists: readonly ListLink[] };

/** The lists of leads, one under the other, each with how many are in it. */
export function ListChoice({ groups }: { readonly groups: readonly ListGroup[] }): ReactElement {
  const ownId = useId();
  return (
    <nav className="list-choice" aria-label={words('reports.leads.lists')}>
      {groups.map(({ title, lists }, place) => (
        <section key={title} aria-labelledby={title === null ? undefined : `${ownId}${place}`}>
          {title !== null && (
            <h2 id={`${ownId}${place}`} className="list-choice-title">
              {title}
            </h2>
          )}
          <ul>
            {lists.map(({ href, label, count, isHere }) => (
              <li key={href}>
                <a className="list-link" href={href} aria-current={isHere ? 'true' : undefined}>
                  <bdi className="list-link-label" title={label}>
                    {label}
                  </bdi>
                  {count !== null && <span className="figures">{count.toLocaleString()}</span>}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
