import { byteOrderMark, csvRecord } from '@/lib/transfer/export/csv-cell';
import type { FigureTable } from './figure-data';

/** The numbers of a figure as a CSV file, as they are and not as they are shown: a share is 0.88. */
export function figureCsv({ columns, rows }: FigureTable): string {
  const records = [columns, ...rows.map((cells) => cells.map(({ raw }) => raw))];
  return byteOrderMark + records.map((record) => csvRecord(record, ',')).join('');
}
