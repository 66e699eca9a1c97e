import { accepted, refused, type Result } from '@/lib/funnel/refusal';

/** Fit: who the lead is. Interest: what the lead did, and where it came from. */
export type FeatureGroup = 'fit' | 'interest';

export type NumberColumn = {
  readonly id: string;
  readonly group: FeatureGroup;
  readonly kind: 'number';
  /** One a lead; NaN: missing. */
  readonly values: Float64Array;
};

export type CategoryColumn = {
  readonly id: string;
  readonly group: FeatureGroup;
  readonly kind: 'category';
  /** One a lead: a place in `labels`; -1: missing. */
  readonly codes: Int32Array;
  readonly labels: readonly string[];
};

export type FeatureColumn = NumberColumn | CategoryColumn;

/** What is known of leads, column by column, so that passes over many leads stay in plain memory. */
export type FeatureTable = { readonly rows: number; readonly columns: readonly FeatureColumn[] };

/** Why nothing can be learned from a table, or scored by it. */
export type TableProblem =
  | { readonly type: 'NoRows' }
  | { readonly type: 'WrongLength'; readonly column: string; readonly has: number; readonly needs: number }
  | { readonly type: 'DuplicateColumn'; readonly column: string }
  | { readonly type: 'UnknownCode'; readonly column: string; readonly row: number };

export type CheckedTable = {
  /** Infinite values are missing in it. */
  readonly table: FeatureTable;
  /** How many values were infinite, of the columns where any was. */
  readonly infinite: readonly { readonly column: string; readonly values: number }[];
};

/** Looks through a table once. The given one is left as it is. */
export function checkTable(table: FeatureTable): Result<CheckedTable, TableProblem> {
  if (!(table.rows > 0)) return refused({ type: 'NoRows' });
  const seen = new Set<string>();
  const infinite: { column: string; values: number }[] = [];
  const columns: FeatureColumn[] = [];
  for (const column of table.columns) {
    if (seen.has(column.id)) return refused({ type: 'DuplicateColumn', column: column.id });
    seen.add(column.id);
    const has = column.kind === 'number' ? column.values.length : column.codes.length;
    if (has !== table.rows)
      return refused({ type: 'WrongLength', column: column.id, has, needs: table.rows });
    if (column.kind === 'category') {
      const row = column.codes.findIndex((code) => code < -1 || code >= column.labels.length);
      if (row >= 0) return refused({ type: 'UnknownCode', column: column.id, row });
      columns.push(column);
    } else {
      const values = countInfinite(column.values);
      if (values > 0) infinite.push({ column: column.id, values });
      columns.push(values > 0 ? { ...column, values: column.values.map(finiteOrMissing) } : column);
    }
  }
  return accepted({ table: { rows: table.rows, columns }, infinite });
}

/** The table of some of its leads, in the order given. */
export function takeRows(table: FeatureTable, rows: ArrayLike<number>): FeatureTable {
  const columns = table.columns.map((column): FeatureColumn => {
    if (column.kind === 'number') {
      const values = new Float64Array(rows.length);
      for (let at = 0; at < rows.length; at += 1) values[at] = column.values[rows[at] ?? 0] ?? Number.NaN;
      return { ...column, values };
    }
    const codes = new Int32Array(rows.length);
    for (let at = 0; at < rows.length; at += 1) codes[at] = column.codes[rows[at] ?? 0] ?? -1;
    return { ...column, codes };
  });
  return { rows: rows.length, columns };
}

function countInfinite(values: Float64Array): number {
  let count = 0;
  // Of a finite value this difference is zero, of NaN and both infinities it is NaN.
  for (const value of values) if (value - value !== 0 && value === value) count += 1;
  return count;
}

function finiteOrMissing(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
