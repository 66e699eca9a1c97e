import { decode, detectEncoding } from '@/lib/transfer/csv/encoding';
import { detectDelimiter } from '@/lib/transfer/csv/delimiter';
import { splitRecords } from '@/lib/transfer/csv/records';

/** A file's cells as they were written, blank lines left out. */
export type Sheet = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type SheetReading =
  { readonly ok: true; readonly sheet: Sheet } | { readonly ok: false; readonly problem: string };

/** Characters by which the separator is told. */
const sampleLength = 64_000;

/** Reads a CSV file with a header, in any encoding and with any usual separator. */
export async function readSheet(bytes: Uint8Array<ArrayBuffer>): Promise<SheetReading> {
  const file = new Blob([bytes]);
  const pieces: string[] = [];
  for await (const piece of decode(file, await detectEncoding(file))) pieces.push(piece);
  const text = pieces.join('');
  if (text.trim() === '') return { ok: false, problem: 'The file is empty.' };
  if (text.includes('\0')) return { ok: false, problem: 'The file is no text.' };
  const delimiter = detectDelimiter(text.slice(0, sampleLength));
  const rows: (readonly string[])[] = [];
  const records = splitRecords(inOnePiece(text), delimiter);
  for (;;) {
    const { done, value } = await records.next();
    if (done === true) {
      if (value) return { ok: false, problem: `${value.type} in row ${value.row}.` };
      break;
    }
    for (const { cells } of value) if (cells.some((cell) => cell.trim() !== '')) rows.push(cells);
  }
  const saysSeparator = rows[0]?.join(delimiter).startsWith('sep=') === true;
  const [header, ...others] = saysSeparator ? rows.slice(1) : rows;
  if (!header || others.length === 0)
    return { ok: false, problem: 'The file holds no row below its header.' };
  return { ok: true, sheet: { header: named(header), rows: others } };
}

/** The cells of one column, trimmed. */
export function cellsOf(sheet: Sheet, column: number): readonly string[] {
  return sheet.rows.map((row) => (row[column] ?? '').trim());
}

/** Names that are there and differ: a table is asked for its columns by name. */
function named(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((cell, at) => {
    const name = cell.trim() === '' ? `column ${at + 1}` : cell.trim();
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield text;
}
