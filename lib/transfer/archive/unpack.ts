import { chunksOf, streamOf, type Bytes } from './byte-stream';
import { encryptedMagic } from './encrypted-format';
import { ArchiveError } from './format';

/** Bytes that come out for each that goes in: real logs, full of random ids, give about ten. */
const mostDense = 100;
/** Below this many bytes nothing is too dense. */
const slack = 4_000_000;

/**
 * The text bytes of a file that is packed by gzip or not at all.
 * @throws ArchiveError where it cannot be unpacked, or unpacks to far more than an archive would
 */
export async function* unpack(file: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  const { first, all } = await peek(file);
  if (isPrefix(encryptedMagic, first)) throw new ArchiveError({ type: 'Encrypted' });
  if (!isPrefix(gzipMagic, first)) {
    yield* all;
    return;
  }
  let packed = 0;
  let isRead = false;
  const counted = async function* counted(): AsyncGenerator<Bytes> {
    for await (const chunk of all) {
      packed += chunk.length;
      yield chunk;
    }
    isRead = true;
  };
  let unpacked = 0;
  const chunks = chunksOf(streamOf(counted()).pipeThrough(new DecompressionStream('gzip')));
  for (;;) {
    const { done, value } = await chunks.next().catch((error: unknown) => {
      if (error instanceof ArchiveError) throw error;
      throw isRead && tellsOfTheEnd.test(String(error))
        ? new ArchiveError({ type: 'Truncated' })
        : new ArchiveError({ type: 'BadPacking' });
    });
    if (done) return;
    unpacked += value.length;
    if (unpacked > slack && unpacked > packed * mostDense) {
      await chunks.return(undefined);
      throw new ArchiveError({ type: 'TooDense' });
    }
    yield value;
  }
}

const gzipMagic = [0x1f, 0x8b];

/** How Chromium, Node and Firefox say that packed bytes ended too early; anything else they say is damage. */
const tellsOfTheEnd = /trunc|unexpected end|without reaching/iu;

function isPrefix(magic: readonly number[], bytes: Uint8Array): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** The first bytes, as many as the longest magic has, and the file from its beginning. */
async function peek(
  file: AsyncIterable<Bytes>,
): Promise<{ readonly first: Uint8Array; readonly all: AsyncIterable<Bytes> }> {
  const iterator = file[Symbol.asyncIterator]();
  const held: Bytes[] = [];
  const first: number[] = [];
  while (first.length < encryptedMagic.length) {
    const { done, value } = await iterator.next();
    if (done) break;
    held.push(value);
    first.push(...value.subarray(0, encryptedMagic.length));
  }
  const all = async function* all(): AsyncGenerator<Bytes> {
    try {
      yield* held;
      for (;;) {
        const { done, value } = await iterator.next();
        if (done) return;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  };
  return { first: Uint8Array.from(first), all: all() };
}
