import type { RowReading } from '@/lib/transfer/csv/row';
import type { FileProblem, Table } from '@/lib/transfer/csv/table';
import { words } from '@/lib/words';

/** Why a file cannot be imported, and what to do about it. */
export function fileProblemWords(problem: FileProblem): string {
  switch (problem.type) {
    case 'TooLarge':
      return words('import.problem.TooLarge', [problem.megabytes]);
    case 'TooManyRows':
      return words('import.problem.TooManyRows', [problem.rows.toLocaleString()]);
    case 'QuoteNeverClosed':
    case 'RowTooLong':
      return words(`import.problem.${problem.type}`, [problem.row.toLocaleString()]);
    case 'Empty':
    case 'HeaderOnly':
    case 'Workbook':
    case 'NotText':
    case 'Unreadable':
    case 'Cancelled':
      return words(`import.problem.${problem.type}`);
  }
}

/** What a column is called: by its header, else by its number. */
export function columnName(table: Table, column: number): string {
  const header = table.header[column] ?? '';
  return header === '' ? words('import.columns.noHeader', [column + 1]) : header;
}

const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** What parts the cells, as people say it. */
export function delimiterName(delimiter: string): string {
  const known = delimiters[delimiter as keyof typeof delimiters];
  return known === undefined
    ? words('import.delimiter.other', [delimiter])
    : words(`import.delimiter.${known}`);
}

/** Why a row is refused: each reason with the column that it is about. */
export function refusedWords(table: Table, row: RowReading): string {
  return row.problems
    .map(({ column, why }) =>
      column < 0 ? words(`import.why.${why}`) : `${columnName(table, column)}: ${words(`import.why.${why}`)}`,
    )
    .join(' ');
}
