import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { foldVersion } from '@/lib/funnel/log/lead';
import type { ArchiveRow } from '@/lib/store/archive-rows';
import { streamOf, type Bytes } from './byte-stream';
import { archiveVersion, type ArchiveHeader } from './format';

/** What is put into an archive. */
export type ArchiveSource = Pick<ArchiveHeader, 'leads' | 'counts'> & {
  /** Rows as they are read, some at a time, in the order of `archiveTables`. */
  readonly rows: AsyncIterable<readonly ArchiveRow[]>;
};

/**
 * Writes an archive as it is asked for: never more in memory than the rows that were read last.
 * @param options `schemaVersion` of the store; `exportedAt` wall time in ms; `onRows` hears how many rows were written
 * @returns the packed file; cancelling it ends the reading of rows
 */
export function writeArchive(
  source: ArchiveSource,
  options: {
    readonly schemaVersion: number;
    readonly exportedAt: number;
    readonly onRows?: ((written: number) => void) | undefined;
  },
): ReadableStream<Bytes> {
  return streamOf(textOf(source, options)).pipeThrough(new CompressionStream('gzip'));
}

async function* textOf(
  { leads, counts, rows }: ArchiveSource,
  { schemaVersion, exportedAt, onRows }: Parameters<typeof writeArchive>[1],
): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  const hash = sha256.create();
  let lines = 0;
  const pack = (values: readonly unknown[]): Bytes => {
    const bytes = encoder.encode(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    lines += values.length;
    hash.update(bytes);
    return bytes;
  };
  const header: ArchiveHeader = {
    format: 'stageside-archive',
    version: archiveVersion,
    schemaVersion,
    foldVersion,
    exportedAt,
    leads,
    counts,
  };
  yield pack([header]);
  for await (const some of rows) {
    if (some.length > 0) yield pack(some);
    onRows?.(lines - 1);
  }
  yield encoder.encode(`${JSON.stringify({ end: true, lines, sha256: bytesToHex(hash.digest()) })}\n`);
}
