import Papa from 'papaparse';
import type { RowReading } from './row';
import type { Table } from './table';

/** The columns that are put before the row's own, and how a reason is told. */
export type RefusedFileWords = {
  readonly row: string;
  readonly why: string;
  readonly tell: (row: RowReading) => string;
};

/** What a spreadsheet would take for a formula; numbers with a sign are none. */
const formula = /^(?:[=@\t\r]|[+-](?![\d\s().-]*$))/u;

/**
 * The refused rows as a CSV file: number and reason first, then the cells as they were, to be corrected and imported
 * again. Begins with a byte order mark, by which spreadsheets know UTF-8; formulas are written as text.
 */
export function refusedFile(table: Table, refused: readonly RowReading[], words: RefusedFileWords): Blob {
  const header = [words.row, words.why, ...table.header];
  const rows = refused.map((row) => [String(row.row), words.tell(row), ...row.cells]);
  const text = Papa.unparse([header, ...rows], {
    delimiter: table.delimiter,
    escapeFormulae: formula,
  });
  return new Blob(['\u{feff}', text], { type: 'text/csv;charset=utf-8' });
}
