import type { CategoryColumn, FeatureColumn, FeatureTable, NumberColumn } from './feature-table';

/** The table of some of its leads, in the order given. */
export function takeRows(table: FeatureTable, rows: ArrayLike<number>): FeatureTable {
  const columns = table.columns.map((column): FeatureColumn => {
    if (column.kind === 'number') {
      const { values } = wholeNumbers(column, table.rows);
      const taken = new Float64Array(rows.length);
      for (let at = 0; at < rows.length; at += 1) taken[at] = values[rows[at] ?? 0] ?? Number.NaN;
      return { ...column, leads: undefined, values: taken };
    }
    const { codes } = wholeCodes(column, table.rows);
    const taken = new Int32Array(rows.length);
    for (let at = 0; at < rows.length; at += 1) taken[at] = codes[rows[at] ?? 0] ?? -1;
    return { ...column, leads: undefined, codes: taken };
  });
  return { rows: rows.length, columns };
}

/** The column with a value for every lead. */
export function wholeNumbers(column: NumberColumn, rows: number): NumberColumn {
  const { leads, values } = column;
  if (!leads) return column;
  const whole = new Float64Array(rows);
  for (let at = 0; at < leads.length; at += 1) whole[leads[at] ?? 0] = values[at] ?? Number.NaN;
  return { ...column, leads: undefined, values: whole };
}

/** The column with a code for every lead. */
export function wholeCodes(column: CategoryColumn, rows: number): CategoryColumn {
  const { leads, codes } = column;
  if (!leads) return column;
  const whole = new Int32Array(rows).fill(-1);
  for (let at = 0; at < leads.length; at += 1) whole[leads[at] ?? 0] = codes[at] ?? -1;
  return { ...column, leads: undefined, codes: whole };
}
