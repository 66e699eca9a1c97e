import type { ReactElement } from 'react';
import { kindName } from '@/components/scoring/kind-words';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import type { ClosingGroup, KindClosing } from '@/lib/metrics/activity-close-rate';
import { isTooFew } from '@/lib/metrics/rate';
import { words } from '@/lib/words';
import { ClosingLine } from './ClosingLine';
import { SortHeading } from './SortHeading';
import { sortedBy, useSorting } from './use-sorting';
import './quality.css';

type Props = {
  readonly label: string;
  readonly rates: readonly KindClosing[];
  readonly kinds: ScoringRules['kinds'];
  readonly onOpen: (kind: string, group: ClosingGroup, name: string) => void;
  /** Gives a kind these points. */
  readonly onUse: (kind: string, points: number) => void;
};

const columns = ['did', 'others', 'ratio'] as const;
type Column = 'name' | (typeof columns)[number];

/** How often those who did something became customers, beside those who did not, and what it should be worth. */
export function ClosingTable({ label, rates, kinds, onOpen, onUse }: Props): ReactElement {
  const sorting = useSorting<Column>('ratio');
  const nameOf = ({ kind }: KindClosing): string =>
    kindName(kinds.find(({ id }) => id === kind) ?? { id: kind });
  const rows = sortedBy(rates, sorting.isUp, (row) => valueOf(row, sorting.column, nameOf));
  // One scale for all, up to the furthest end that is drawn.
  const upTo = Math.max(
    0,
    ...rates.flatMap(({ did, others }) =>
      [did, others].map((rate) => (isTooFew(rate) ? 0 : (rate.high ?? 0))),
    ),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="quality-table closing-table" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <SortHeading column="name" title={words('quality.activity')} sorting={sorting} />
            {columns.map((column) => (
              <SortHeading
                key={column}
                column={column}
                title={words(`quality.closing.${column}`)}
                sorting={sorting}
              />
            ))}
            <th scope="col">{words('quality.closing.points')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ClosingLine
              key={row.kind}
              closing={row}
              kind={kinds.find(({ id }) => id === row.kind) ?? null}
              name={nameOf(row)}
              upTo={upTo}
              onOpen={(group, name) => onOpen(row.kind, group, name)}
              onUse={(points) => onUse(row.kind, points)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function valueOf(
  row: KindClosing,
  column: Column,
  nameOf: (row: KindClosing) => string,
): number | string | undefined {
  switch (column) {
    case 'name':
      return nameOf(row);
    case 'ratio':
      return isTooFew(row.did) || isTooFew(row.others) ? undefined : row.ratio;
    case 'did':
    case 'others':
      return isTooFew(row[column]) ? undefined : row[column].rate;
  }
}
