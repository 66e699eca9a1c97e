import type { ReactElement } from 'react';
import './check.css';

export type TallyItem = {
  readonly id: string;
  readonly count: number;
  /** What they are, by their number. */
  readonly text: string;
};

/** How many come to what: figures large, each with what it counts. */
export function Tally({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly TallyItem[];
}): ReactElement {
  return (
    <ul className="tally" aria-label={label}>
      {items.map(({ id, count, text }) => (
        <li key={id} data-kind={id}>
          <strong className="figures">{count.toLocaleString()}</strong> <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
