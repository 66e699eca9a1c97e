import type { ReactElement } from 'react';
import { words } from '@/lib/words';
import type { KnownChange } from './known-changes';
import './check.css';

/** What would change of a lead. */
export function ChangeList({ changes }: { readonly changes: readonly KnownChange[] }): ReactElement {
  if (changes.length === 0) return <p className="cell-note">{words('import.known.nothing')}</p>;
  return (
    <ul className="change-list">
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
