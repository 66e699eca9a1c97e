import type { ReactElement } from 'react';
import type { FigureTable as Table, OnOpen } from './figure-data';
import { ToldText } from './ToldText';
import './charts.css';

type Props = { readonly label: string; readonly table: Table; readonly onOpen: OnOpen };

/** The numbers of a figure as a table; each opens its leads. */
export function FigureTable({ label, table: { columns, rows }, onOpen }: Props): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="figure-table" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={column} scope="col" className={place === 0 ? undefined : 'figure-number'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            // oxlint-disable-next-line react/no-array-index-key -- names may be alike, places are not
            <tr key={row}>
              <th scope="row">{name && <ToldText told={name} onOpen={onOpen} />}</th>
              {cells.map((cell, place) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={place} className="figure-number">
                  <ToldText told={cell} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
