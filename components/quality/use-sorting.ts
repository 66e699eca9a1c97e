import { useState } from 'react';

/** By which column a table is sorted, and which way. */
export type Sorting<Column extends string> = {
  readonly column: Column;
  readonly isUp: boolean;
  /** Sorts by a column, the other way round where it is sorted by it already. */
  readonly by: (column: Column) => void;
};

/** @param first sorted by it at first, the most first */
export function useSorting<Column extends string>(first: Column): Sorting<Column> {
  const [sorting, setSorting] = useState<{ readonly column: Column; readonly isUp: boolean }>({
    column: first,
    isUp: false,
  });
  return {
    ...sorting,
    by: (column) =>
      setSorting((was) => ({ column, isUp: was.column === column ? !was.isUp : column === 'name' })),
  };
}

/** Rows by what a column says of them; what has no value there comes last, whichever way. */
export function sortedBy<Row>(
  rows: readonly Row[],
  isUp: boolean,
  valueOf: (row: Row) => number | string | undefined,
): readonly Row[] {
  const sign = isUp ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sign * (typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b));
  });
}
