import type { ReactElement } from 'react';
import { words } from '@/lib/words';
import './options.css';

type Shortcut = {
  readonly id: string;
  /** What it does, in words. */
  readonly does: string;
  /** As the browser writes it; empty: none is set. */
  readonly key: string;
};

/** What the keyboard does, and by which keys. */
export function ShortcutList({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }): ReactElement {
  return (
    <dl className="shortcut-list">
      {shortcuts.map(({ id, does, key }) => (
        <div key={id}>
          <dt>{does}</dt>
          <dd>{key === '' ? words('options.shortcuts.none') : <kbd>{key}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
}
