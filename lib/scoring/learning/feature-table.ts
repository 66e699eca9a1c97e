/** Fit: who the lead is. Interest: what the lead did, and where it came from. */
export type FeatureGroup = 'fit' | 'interest';

type Column = {
  readonly id: string;
  readonly group: FeatureGroup;
  /**
   * Which leads the column speaks of, ascending; of the others numbers are zero and categories missing. Absent: of every
   * lead, in their order. Most leads did nothing of most kinds, and what is not there need not be looked at.
   */
  readonly leads?: Int32Array | undefined;
};

export type NumberColumn = Column & {
  readonly kind: 'number';
  /** NaN: missing. */
  readonly values: Float64Array;
};

export type CategoryColumn = Column & {
  readonly kind: 'category';
  /** Places in `labels`; -1: missing. */
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
  /** A lead that is not there, or not after the one before. */
  | { readonly type: 'WrongLead'; readonly column: string; readonly at: number }
  | { readonly type: 'DuplicateColumn'; readonly column: string }
  | { readonly type: 'UnknownCode'; readonly column: string; readonly row: number };

/** How many values of a column are infinite: they are missing wherever a table is used. */
export type InfiniteValues = { readonly column: string; readonly values: number };

/** What is wrong with a table; null: nothing. */
export function tableProblem(table: FeatureTable): TableProblem | null {
  if (!(table.rows > 0)) return { type: 'NoRows' };
  const seen = new Set<string>();
  for (const column of table.columns) {
    if (seen.has(column.id)) return { type: 'DuplicateColumn', column: column.id };
    seen.add(column.id);
    const problem = columnProblem(column, table.rows);
    if (problem) return problem;
  }
  return null;
}

/** The columns with infinite values. */
export function findInfinite({ columns }: FeatureTable): readonly InfiniteValues[] {
  return columns.flatMap((column) => {
    const values = column.kind === 'number' ? countInfinite(column.values) : 0;
    return values > 0 ? [{ column: column.id, values }] : [];
  });
}

/** How many values or codes a column holds. */
export function lengthOf(column: FeatureColumn): number {
  return column.kind === 'number' ? column.values.length : column.codes.length;
}

function columnProblem(column: FeatureColumn, rows: number): TableProblem | null {
  const { id, leads } = column;
  const has = lengthOf(column);
  const needs = leads?.length ?? rows;
  if (has !== needs) return { type: 'WrongLength', column: id, has, needs };
  if (leads) {
    const at = findDisorder(leads, rows);
    if (at >= 0) return { type: 'WrongLead', column: id, at };
  }
  const row = column.kind === 'category' ? findUnknown(column) : -1;
  return row < 0 ? null : { type: 'UnknownCode', column: id, row };
}

function findDisorder(leads: Int32Array, rows: number): number {
  let before = -1;
  for (let at = 0; at < leads.length; at += 1) {
    const lead = leads[at] ?? 0;
    if (lead <= before || lead >= rows) return at;
    before = lead;
  }
  return -1;
}

function findUnknown({ codes, labels }: CategoryColumn): number {
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? -1;
    if (code < -1 || code >= labels.length) return at;
  }
  return -1;
}

function countInfinite(values: Float64Array): number {
  let count = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) count += 1;
  }
  return count;
}
