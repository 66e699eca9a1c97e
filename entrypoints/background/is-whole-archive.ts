import { schemaVersion } from '@/lib/store/database';
import type { Bytes } from '@/lib/transfer/archive/byte-stream';
import { readArchive } from '@/lib/transfer/archive/read';

/** Reads an archive to its end: every row is one, and all bytes hash to what was written. */
export async function isWholeArchive(file: ReadableStream<Bytes>): Promise<boolean> {
  let last = '';
  for await (const part of readArchive(file, { schemaVersion })) last = part.type;
  return last === 'end';
}
