/** All rows, from the first. */
export function allRows(rows: number): Int32Array {
  const all = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) all[row] = row;
  return all;
}

/** The places of a value. */
export function rowsWhere(held: Uint8Array, value: number): Int32Array {
  const rows = new Int32Array(held.length);
  let found = 0;
  for (let row = 0; row < held.length; row += 1) if (held[row] === value) rows[found++] = row;
  return rows.slice(0, found);
}
