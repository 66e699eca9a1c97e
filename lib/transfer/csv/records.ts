import Papa from 'papaparse';

/** One record of a CSV file. A quoted cell may hold line breaks, so that a record can span several lines. */
export type CsvRecord = {
  /** As spreadsheets number rows: from 1, everything counted. */
  readonly row: number;
  readonly cells: readonly string[];
  /** A quotation mark stands where none may be: what the cells hold is a guess. */
  readonly broken: boolean;
  /** The column of a cell that is longer than any that is read: its text and what follows it are cut off. */
  readonly cutAt?: number;
};

/** `column`: the place of the cell in which the quotation mark was opened. */
export type RecordProblem = {
  readonly type: 'QuoteNeverClosed';
  readonly row: number;
  readonly column: number;
};

/** Characters of a record that are read; the rest of it is passed over. */
export const longestRecord = 1_000_000;
/** Characters of its cells that are kept of a longer record, to show which it was. */
const keptOfLong = 200;
const quoteMark = 0x22;
const lineFeed = 0x0a;

/**
 * Splits text into records by RFC 4180, reading on as the text comes in. What is held in memory does not grow with the
 * text: of a record that is longer than any of people may be, only its beginning is kept.
 * @param texts the file's text in pieces, cut anywhere
 * @returns the records of each piece, then a problem where the text ends within a cell
 */
export async function* splitRecords(
  texts: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly CsvRecord[], RecordProblem | null> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  let pending = '';
  let rows = 0;
  let long: LongRecord | null = null;
  const parse = (text: string, isEnd: boolean): { records: CsvRecord[]; read: number; open: boolean } => {
    const { data, errors, meta } = parser.parse(text, 0, !isEnd) as Papa.ParseResult<string[]>;
    const broken = new Set(errors.map((error) => error.row));
    const records = data.map((cells, index) => ({ row: rows + index + 1, cells, broken: broken.has(index) }));
    rows += data.length;
    return { records, read: meta.cursor, open: errors.some((error) => error.code === 'MissingQuotes') };
  };
  for await (const text of unixLines(texts)) {
    pending = long === null ? pending + text : text;
    if (long !== null) {
      const end = endOfLong(long, pending);
      if (end === -1) continue;
      pending = pending.slice(end);
      yield [long.record];
      long = null;
    }
    const { records, read } = parse(pending, false);
    pending = pending.slice(read);
    if (records.length > 0) yield records;
    if (pending.length > longestRecord) {
      rows += 1;
      long = longRecord(pending, rows, parser);
    }
  }
  if (long !== null) {
    if (long.isQuoted) return { type: 'QuoteNeverClosed', row: rows, column: long.record.cutAt };
    yield [long.record];
    return null;
  }
  if (pending === '') return null;
  const { records, open } = parse(pending, true);
  if (open) return { type: 'QuoteNeverClosed', row: rows, column: (records.at(-1)?.cells.length ?? 1) - 1 };
  yield records;
  return null;
}

/** A record of which no more is kept; `isQuoted` while what is passed over lies within quotation marks. */
type LongRecord = { readonly record: CsvRecord & { readonly cutAt: number }; isQuoted: boolean };

function longRecord(text: string, row: number, parser: Papa.Parser): LongRecord {
  const { data } = parser.parse(text, 0, false) as Papa.ParseResult<string[]>;
  const cells = (data[0] ?? []).map((cell) => cell.slice(0, keptOfLong));
  const long = {
    record: { row, cells, broken: false, cutAt: Math.max(0, cells.length - 1) },
    isQuoted: false,
  };
  // No line ends outside quotation marks here, or it would not be one record.
  endOfLong(long, text);
  return long;
}

/** Where what follows a long record begins; -1: not in this text. */
function endOfLong(long: LongRecord, text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === quoteMark) long.isQuoted = !long.isQuoted;
    else if (unit === lineFeed && !long.isQuoted) return at + 1;
  }
  return -1;
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
