import type { Bytes } from './byte-stream';

/**
 * The same bytes in pieces of one length; the last one comes by itself, known as such, and may be shorter or empty.
 * @param length in bytes
 */
export async function* cut(
  chunks: AsyncIterable<Bytes>,
  length: number,
): AsyncGenerator<{ readonly piece: Bytes; readonly isLast: boolean }> {
  let held = new Uint8Array(0);
  for await (const chunk of chunks) {
    const whole = new Uint8Array(held.length + chunk.length);
    whole.set(held);
    whole.set(chunk, held.length);
    let at = 0;
    // A piece of full length is held as well: it may be the last.
    for (; whole.length - at > length; at += length)
      yield { piece: whole.slice(at, at + length), isLast: false };
    held = whole.slice(at);
  }
  yield { piece: held, isLast: true };
}
