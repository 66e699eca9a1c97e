import { useState } from 'react';

/** Keys of rows that have no id of their own: each stays with its row, so that the focus and what is typed do. */
export type RowKeys = {
  readonly keyOf: (index: number) => number;
  readonly add: () => void;
  readonly remove: (index: number) => void;
  readonly move: (index: number, by: -1 | 1) => void;
};

/** Keys for as many rows as there are; whoever changes the rows says so here as well. */
export function useRowKeys(count: number): RowKeys {
  const [keys, setKeys] = useState<readonly number[]>(() =>
    Array.from({ length: count }, (_, index) => index),
  );
  const next = Math.max(count - 1, ...keys) + 1;
  return {
    keyOf: (index) => keys[index] ?? next + index,
    add: () => setKeys([...keys, next]),
    remove: (index) => setKeys(keys.toSpliced(index, 1)),
    move: (index, by) => setKeys(moved(keys, index, by)),
  };
}

/** The same rows with one of them a place up or down. */
export function moved<Row>(rows: readonly Row[], index: number, by: -1 | 1): Row[] {
  const row = rows[index];
  return row === undefined ? [...rows] : rows.toSpliced(index, 1).toSpliced(index + by, 0, row);
}
