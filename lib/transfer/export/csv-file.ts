import { byteOrderMark, csvRecord, type CsvValue, type Separator } from './csv-cell';

/** How a CSV file is written. */
export type CsvChoices = {
  readonly separator: Separator;
  /** Whether it begins with a byte order mark, which tells spreadsheets that it is UTF-8. */
  readonly hasMark: boolean;
};

/**
 * A CSV file (RFC 4180) piece by piece: never more in memory than the records that came together.
 * @returns pieces of text, each of whole records
 */
export async function* csvFile(
  header: readonly string[],
  pages: AsyncIterable<readonly (readonly CsvValue[])[]>,
  { separator, hasMark }: CsvChoices,
): AsyncGenerator<string> {
  yield (hasMark ? byteOrderMark : '') + csvRecord(header, separator);
  for await (const records of pages)
    if (records.length > 0) yield records.map((record) => csvRecord(record, separator)).join('');
}
