import { decode, detectEncoding, type Encoding } from './encoding';
import { detectDelimiter } from './delimiter';
import { findHeader } from './header';
import { splitRecords, type CsvRecord, type RecordProblem } from './records';

/** A CSV file as it was read: nothing of it is understood yet. */
export type Table = {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Names of the columns; empty where the file has none. */
  readonly header: readonly string[];
  /** What follows the header, blank records left out. */
  readonly records: readonly CsvRecord[];
};

/** Why a file cannot be imported at all. Nothing was stored. */
export type FileProblem =
  | RecordProblem
  | { readonly type: 'Empty' }
  | { readonly type: 'HeaderOnly' }
  | { readonly type: 'Workbook' }
  | { readonly type: 'NotText' }
  | { readonly type: 'TooLarge'; readonly megabytes: number }
  | { readonly type: 'TooManyRows'; readonly rows: number }
  | { readonly type: 'Unreadable' }
  | { readonly type: 'Cancelled' };

export type TableReading =
  { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly problem: FileProblem };

export type ReadTableOptions = {
  /** The user's choice; absent: told by the file's bytes. */
  readonly encoding?: Encoding | undefined;
  readonly signal?: AbortSignal | undefined;
};

const largestMegabytes = 200;
const mostRows = 500_000;
/** Characters by which the separator is told. */
const sampleLength = 64_000;

/** Reads a CSV file into memory, piece by piece. Never throws on what a file holds: what is wrong comes back by name. */
export async function readTable(file: Blob, options: ReadTableOptions = {}): Promise<TableReading> {
  if (file.size === 0) return failed({ type: 'Empty' });
  if (file.size > largestMegabytes * 1024 * 1024)
    return failed({ type: 'TooLarge', megabytes: largestMegabytes });
  try {
    const wrongKind = await kindProblem(file);
    if (wrongKind) return failed(wrongKind);
    const encoding = options.encoding ?? (await detectEncoding(file));
    return await readAs(file, encoding, options.signal);
  } catch (error) {
    // The file was moved, changed or locked since it was chosen.
    if (error instanceof DOMException) return failed({ type: 'Unreadable' });
    throw error;
  }
}

async function readAs(file: Blob, encoding: Encoding, signal?: AbortSignal): Promise<TableReading> {
  const texts = decode(file, encoding);
  const sample = await beginning(texts);
  if (sample.trim() === '') return failed({ type: 'Empty' });
  if (sample.includes('\0')) return failed({ type: 'NotText' });
  const delimiter = detectDelimiter(sample);
  const all: CsvRecord[] = [];
  const records = splitRecords(resume(sample, texts), delimiter);
  for (;;) {
    const { done, value } = await records.next();
    if (done) {
      if (value) return failed(value);
      break;
    }
    if (signal?.aborted) return failed({ type: 'Cancelled' });
    for (const record of value) if (record.cells.some((cell) => cell.trim() !== '')) all.push(record);
    if (all.length > mostRows) return failed({ type: 'TooManyRows', rows: mostRows });
  }
  return understood(all, encoding, delimiter);
}

function understood(all: readonly CsvRecord[], encoding: Encoding, delimiter: string): TableReading {
  const said = all[0]?.cells.join(delimiter).startsWith('sep=') === true ? 1 : 0;
  const written = all.slice(said);
  if (written.length === 0) return failed({ type: 'Empty' });
  const at = findHeader(written);
  const records = written.slice(at + 1);
  if (records.length === 0) return failed({ type: 'HeaderOnly' });
  const header = (written[at]?.cells ?? []).map((cell) => cell.trim());
  return { ok: true, table: { encoding, delimiter, header, records } };
}

/** What is plainly no text: an Excel workbook is a ZIP file, an old one an OLE document. */
async function kindProblem(file: Blob): Promise<FileProblem | null> {
  const bytes = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const starts = (...mark: number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 3, 4) || starts(0xd0, 0xcf, 0x11, 0xe0)) return { type: 'Workbook' };
  return starts(0x25, 0x50, 0x44, 0x46) ? { type: 'NotText' } : null;
}

async function beginning(texts: AsyncGenerator<string>): Promise<string> {
  let sample = '';
  while (sample.length < sampleLength) {
    const { done, value } = await texts.next();
    if (done) break;
    sample += value;
  }
  return sample;
}

async function* resume(sample: string, texts: AsyncGenerator<string>): AsyncGenerator<string> {
  yield sample;
  yield* texts;
}

function failed(problem: FileProblem): TableReading {
  return { ok: false, problem };
}
