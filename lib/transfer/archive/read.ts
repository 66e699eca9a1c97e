import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { foldVersion } from '@/lib/funnel/log/lead';
import type { ArchiveRow } from '@/lib/store/archive-rows';
import { chunksOf, type Bytes } from './byte-stream';
import {
  ArchiveError,
  archiveVersion,
  endSchema,
  headerSchema,
  type ArchiveHeader,
  type ArchiveProblem,
} from './format';
import { splitLines } from './lines';
import { parsed, readRow } from './row-schemas';
import { unpack } from './unpack';

/** What is read of an archive, in this order; the last part is `end` or `problem`. */
export type ArchivePart =
  | { readonly type: 'header'; readonly header: ArchiveHeader }
  /** Rows that follow each other, each checked. `lines`: of the file so far; `bytes`: read of it so far, as it is packed. */
  | {
      readonly type: 'rows';
      readonly rows: readonly ArchiveRow[];
      readonly lines: number;
      readonly bytes: number;
    }
  /** Everything was there and is as it was written. */
  | { readonly type: 'end'; readonly lines: number; readonly sha256: string }
  | { readonly type: 'problem'; readonly problem: ArchiveProblem };

/**
 * Reads an archive, packed or not, a few thousand rows at a time. Whether all rows are there and as they were written
 * is known at the end alone: before it nothing that follows from them may last.
 * @param file from its first byte; an error of its own is thrown on
 * @param options `schemaVersion` of this build's store; `signal` stops the reading with its reason
 */
export async function* readArchive(
  file: ReadableStream<Bytes>,
  { schemaVersion, signal }: { readonly schemaVersion: number; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<ArchivePart> {
  try {
    yield* partsOf(file, schemaVersion, signal);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    yield { type: 'problem', problem: error.problem };
  }
}

async function* partsOf(
  file: ReadableStream<Bytes>,
  schemaVersion: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<ArchivePart> {
  const hash = sha256.create();
  let bytes = 0;
  let lines = 0;
  let last: readonly string[] = [];
  const counted = async function* counted(): AsyncGenerator<Bytes> {
    for await (const chunk of chunksOf(file)) {
      signal?.throwIfAborted();
      bytes += chunk.length;
      yield chunk;
    }
  };
  for await (const block of heldBack(splitLines(unpack(counted())))) {
    if (block.isLast) {
      last = block.lines;
      break;
    }
    hash.update(block.bytes);
    const [first = '', ...others] = block.lines;
    if (lines === 0) yield { type: 'header', header: readHeader(first, schemaVersion) };
    const rows = (lines === 0 ? others : block.lines).map((line, index) => {
      const row = readRow(line);
      if (!('bad' in row)) return row;
      const number = lines + index + (lines === 0 ? 2 : 1);
      throw new ArchiveError({ type: 'BadLine', line: number, table: row.bad });
    });
    lines += block.lines.length;
    if (rows.length > 0) yield { type: 'rows', rows, lines, bytes };
  }
  if (lines === 0) {
    // One line alone: whatever it is, an archive has more.
    readHeader(last[0] ?? '', schemaVersion);
    throw new ArchiveError({ type: 'Truncated' });
  }
  const end = endSchema.safeParse(parsed(last[0] ?? ''));
  // What follows the end was not written by us; an end that is not ended is cut off.
  if (!end.success || last.length > 1) throw new ArchiveError({ type: 'Truncated' });
  const found = bytesToHex(hash.digest());
  if (end.data.lines !== lines || end.data.sha256 !== found) throw new ArchiveError({ type: 'WrongHash' });
  yield { type: 'end', lines, sha256: found };
}

type Block = { readonly lines: readonly string[]; readonly bytes: Uint8Array; readonly isLast: boolean };

/** The same blocks, each knowing whether it is the last. */
async function* heldBack(blocks: ReturnType<typeof splitLines>): AsyncGenerator<Block> {
  let held: Omit<Block, 'isLast'> | null = null;
  for await (const block of blocks) {
    if (held) yield { ...held, isLast: false };
    held = block;
  }
  if (held) yield { ...held, isLast: true };
}

function readHeader(line: string, schemaVersion: number): ArchiveHeader {
  const header = headerSchema.safeParse(parsed(line));
  if (!header.success) throw new ArchiveError({ type: 'NotAnArchive' });
  const { data } = header;
  if (data.version > archiveVersion || data.schemaVersion > schemaVersion || data.foldVersion > foldVersion)
    throw new ArchiveError({ type: 'NewerArchive' });
  return data;
}
