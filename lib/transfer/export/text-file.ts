import { streamOf, type Bytes } from '@/lib/transfer/archive/byte-stream';

/**
 * Pieces of text as the bytes of a UTF-8 file, asked for as they are written. What is no whole character becomes the
 * mark for one that is missing.
 */
export function textFile(pieces: AsyncIterable<string>): ReadableStream<Bytes> {
  return streamOf(encoded(pieces));
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}
