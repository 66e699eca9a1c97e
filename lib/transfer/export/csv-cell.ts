/** What a file may begin with, by which spreadsheets know that it is UTF-8. */
export const byteOrderMark = '\uFEFF';

/** What a cell of a CSV file may hold. */
export type CsvValue = string | number | boolean | null;

/** What parts the cells of a file. */
export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/**
 * A cell by RFC 4180: quoted where it must be. A text that a spreadsheet would run as a formula gets an apostrophe
 * before it, as OWASP advises ("CSV Injection": = + - @, tab, carriage return; here also their full-width forms and a
 * line feed), also behind blanks, which spreadsheets overlook. Numbers stay numbers, negative ones too.
 */
export function csvCell(value: CsvValue, separator: Separator): string {
  if (value === null) return '';
  if (typeof value !== 'string') return quoted(String(value), separator);
  return quoted(formulaStart.test(value) ? `'${value}` : value, separator);
}

/** One record, its line end included. */
export function csvRecord(values: readonly CsvValue[], separator: Separator): string {
  return `${values.map((value) => csvCell(value, separator)).join(separator)}\r\n`;
}

const formulaStart = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

function quoted(text: string, separator: Separator): string {
  const isPlain = !/["\r\n]/u.test(text) && !text.includes(separator) && text.trim() === text;
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
