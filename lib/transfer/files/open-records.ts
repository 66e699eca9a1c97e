import { decode } from '@/lib/transfer/csv/encoding';
import { splitRecords, type CsvRecord, type RecordProblem } from '@/lib/transfer/csv/records';
import { splitCards } from '@/lib/transfer/vcard/cards';
import type { FilePlan, FileProblem, ReadingOptions } from './plan';

/** Rows of a file that are read; what has more is no list of leads of one team. */
const mostRows = 2_000_000;

/** How a file is cut into records. */
export type Cutting = Pick<FilePlan, 'kind' | 'encoding' | 'delimiter' | 'headerRow'>;

/** Records as they come, with the bytes that were read for them. */
export type Stretch = { readonly records: readonly CsvRecord[]; readonly bytesRead: number };

/**
 * A file's records below its header, blank ones left out, piece by piece; nothing of what was read is kept.
 * @returns why it ended before the file's end; null: it did not. Never throws on what a file holds.
 */
export async function* openRecords(
  file: Blob,
  cutting: Cutting,
  { signal, onProgress }: ReadingOptions = {},
): AsyncGenerator<Stretch, FileProblem | null> {
  let bytesRead = 0;
  const texts = decode(file, cutting.encoding, (bytes) => {
    bytesRead = bytes;
  });
  const pieces = cutting.kind === 'vcard' ? splitCards(texts) : splitRecords(texts, cutting.delimiter);
  try {
    for (;;) {
      const { done, value }: IteratorResult<readonly CsvRecord[], RecordProblem | null> = await pieces.next();
      if (signal?.aborted) return { type: 'Cancelled' };
      if (done) return value;
      const records = value.filter((record) => record.row > cutting.headerRow && !isBlank(record));
      onProgress?.(bytesRead, file.size);
      if ((records.at(-1)?.row ?? 0) > mostRows) return { type: 'TooManyRows', rows: mostRows };
      if (records.length > 0) yield { records, bytesRead };
    }
  } catch (error) {
    // The file was moved, changed or locked since it was chosen.
    if (error instanceof DOMException) return { type: 'Unreadable' };
    throw error;
  }
}

function isBlank({ cells, cutAt }: CsvRecord): boolean {
  return cutAt === undefined && cells.every((cell) => cell.trim() === '');
}
