import { byteOrderMark, csvRecord, separators } from '@/lib/transfer/export/csv-cell';
import type { FilePlan, RefusedRow } from './plan';

/** The columns that are put before the row's own, and how a reason is told. */
export type RefusedFileWords = {
  readonly row: string;
  readonly why: string;
  readonly tell: (row: RefusedRow) => string;
};

/** A file of refused rows as it grows. */
export type RefusedFile = {
  readonly add: (rows: readonly RefusedRow[]) => void;
  readonly rows: () => number;
  readonly file: () => Blob;
};

/**
 * The refused rows as a CSV file: number and reason first, then the cells as they were, to be corrected and imported
 * again. Begins with a byte order mark, by which spreadsheets know UTF-8; formulas are written as text. Each piece is
 * given to the browser at once, which keeps large ones out of memory.
 */
export function refusedFile(
  plan: Pick<FilePlan, 'header' | 'delimiter'>,
  words: RefusedFileWords,
): RefusedFile {
  const separator = separators.find((each) => each === plan.delimiter) ?? ',';
  const write = (rows: readonly (readonly string[])[]): Blob =>
    new Blob(rows.map((row) => csvRecord(row, separator)));
  const pieces: Blob[] = [new Blob([byteOrderMark]), write([[words.row, words.why, ...plan.header]])];
  let count = 0;
  return {
    add(rows) {
      if (rows.length === 0) return;
      count += rows.length;
      pieces.push(write(rows.map((row) => [String(row.row), words.tell(row), ...row.cells])));
    },
    rows: () => count,
    file: () => new Blob(pieces, { type: 'text/csv;charset=utf-8' }),
  };
}
