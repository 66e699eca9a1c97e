import type { ReactElement } from 'react';
import type { NamedKinds } from '@/components/scoring/kind-words';
import { words } from '@/lib/words';
import { columnName } from './column-words';
import './learned.css';

type Props = {
  /** Columns that were filled in for won leads alone, and those that say the same of every lead. */
  readonly winnersOnly: readonly string[];
  readonly constant: readonly string[];
  readonly young: number;
  readonly blank: number;
  readonly kinds: NamedKinds;
};

/** What was not learned from, and why. */
export function LeftOut({ winnersOnly, constant, young, blank, kinds }: Props): ReactElement {
  const named = (columns: readonly string[]): string =>
    new Intl.ListFormat().format(columns.map((column) => columnName(column, kinds)));
  return (
    <details className="learned-left-out">
      <summary>{words('score.learned.leftOut.title')}</summary>
      <ul>
        {winnersOnly.length > 0 && (
          <li>{words('score.learned.leftOut.winnersOnly', [named(winnersOnly)])}</li>
        )}
        {constant.length > 0 && <li>{words('score.learned.leftOut.constant', [named(constant)])}</li>}
        {young > 0 && <li>{words('score.learned.leftOut.young', young, [young.toLocaleString()])}</li>}
        {blank > 0 && <li>{words('score.learned.leftOut.blank', blank, [blank.toLocaleString()])}</li>}
        <li>{words('score.learned.leftOut.never')}</li>
      </ul>
    </details>
  );
}
