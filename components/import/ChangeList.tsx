import type { ReactElement } from 'react';
import { words } from '@/lib/words';
import type { KnownChange } from './known-changes';
import './check.css';

type Props = {
  readonly changes: readonly KnownChange[];
  /** What stands before them; null: nothing. */
  readonly lead: string | null;
};

/** What would change of a lead, or what a row brings. */
export function ChangeList({ changes, lead }: Props): ReactElement {
  if (changes.length === 0) return <p className="cell-note">{words('import.known.nothing')}</p>;
  return (
    <ul className="change-list">
      {lead !== null && <li>{lead}</li>}
      {changes.map(({ what, now, was }) => {
        const text = was === null ? now : words('import.known.instead', [now, was]);
        return (
          <li key={what}>
            <bdi>{what === '' ? text : words('import.known.change', [what, text])}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
