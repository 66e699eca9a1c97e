import Papa from 'papaparse';

/** One record of a CSV file. A quoted cell may hold line breaks, so that a record can span several lines. */
export type CsvRecord = {
  /** As spreadsheets number rows: from 1, everything counted. */
  readonly row: number;
  readonly cells: readonly string[];
  /** A quotation mark stands where none may be: what the cells hold is a guess. */
  readonly broken: boolean;
};

export type RecordProblem =
  | { readonly type: 'QuoteNeverClosed'; readonly row: number }
  | { readonly type: 'RowTooLong'; readonly row: number };

/** Characters after which a record is no record of people any more, but most likely an unclosed quotation mark. */
export const longestRecord = 1_000_000;

/**
 * Splits text into records by RFC 4180, reading on as the text comes in.
 * @param texts the file's text in pieces, cut anywhere
 * @returns the records of each piece, then a problem where the text cannot be split any further
 */
export async function* splitRecords(
  texts: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly CsvRecord[], RecordProblem | null> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  let pending = '';
  let rows = 0;
  const parse = (text: string, isEnd: boolean): { records: CsvRecord[]; read: number; open: boolean } => {
    const { data, errors, meta } = parser.parse(text, 0, !isEnd) as Papa.ParseResult<string[]>;
    const broken = new Set(errors.map((error) => error.row));
    const records = data.map((cells, index) => ({ row: rows + index + 1, cells, broken: broken.has(index) }));
    rows += data.length;
    return { records, read: meta.cursor, open: errors.some((error) => error.code === 'MissingQuotes') };
  };
  for await (const text of unixLines(texts)) {
    pending += text;
    const { records, read } = parse(pending, false);
    pending = pending.slice(read);
    if (records.length > 0) yield records;
    if (pending.length > longestRecord) return { type: 'RowTooLong', row: rows + 1 };
  }
  if (pending === '') return null;
  const { records, open } = parse(pending, true);
  if (open) return { type: 'QuoteNeverClosed', row: rows };
  yield records;
  return null;
}

/** Line ends of all systems as one line feed, in quoted cells too, where they are white space anyway. */
async function* unixLines(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let heldReturn = false;
  for await (const text of texts) {
    const whole: string = heldReturn ? `\r${text}` : text;
    heldReturn = whole.endsWith('\r');
    yield (heldReturn ? whole.slice(0, -1) : whole).replaceAll(/\r\n?/gu, '\n');
  }
  if (heldReturn) yield '\n';
}
