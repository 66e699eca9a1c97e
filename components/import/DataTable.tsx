import type { ReactElement, ReactNode } from 'react';
import './import.css';

type Props = {
  readonly label: string;
  readonly heads: readonly string[];
  /** `columns`: a table of pickers, that becomes one under the other where there is little room. */
  readonly look?: 'plain' | 'columns';
  /** Rows, with a cell for each head. */
  readonly children: ReactNode;
};

/** A plain table that scrolls sideways within itself; by keyboard too. */
export function DataTable({ label, heads, look = 'plain', children }: Props): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="data-table" data-look={look} aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
