import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '@/components/icon/Icon';
import type { Sorting } from './use-sorting';

type Props<Column extends string> = {
  readonly column: Column;
  readonly title: string;
  readonly sorting: Sorting<Column>;
  readonly isFigure?: boolean;
};

/** A column's heading: a press sorts by it, another one the other way round. */
export function SortHeading<Column extends string>({
  column,
  title,
  sorting,
  isFigure = false,
}: Props<Column>): ReactElement {
  const isHere = sorting.column === column;
  return (
    <th
      scope="col"
      className={isFigure ? 'quality-figure' : undefined}
      aria-sort={isHere ? (sorting.isUp ? 'ascending' : 'descending') : 'none'}
    >
      <AriaButton className="sort-heading" onPress={() => sorting.by(column)}>
        {title}
        <span className="sort-mark" data-here={isHere || undefined}>
          <Icon name={isHere && sorting.isUp ? 'up' : 'down'} size={10} />
        </span>
      </AriaButton>
    </th>
  );
}
