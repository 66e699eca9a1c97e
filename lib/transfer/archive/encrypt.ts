import { chunksOf, streamOf, type Bytes } from './byte-stream';
import { cut } from './cut';
import { fileKeyOf, frameLength, frameParams, newSalt, packHeader } from './encrypted-format';
import { newLock, type Lock } from './lock';

/**
 * Protects a file by a passphrase while it is written; see `encrypted-format.ts`. Never more than a frame is in memory.
 * Without the passphrase nobody can read it any more, nor can we.
 * @param by the passphrase, or what is kept of one
 */
export function encrypt(file: ReadableStream<Bytes>, by: string | Lock): ReadableStream<Bytes> {
  return streamOf(framesOf(file, by));
}

async function* framesOf(file: ReadableStream<Bytes>, by: string | Lock): AsyncGenerator<Bytes> {
  const lock = typeof by === 'string' ? await newLock(by) : by;
  const fileSalt = newSalt();
  const { key, verifier } = await fileKeyOf(lock, fileSalt);
  const header = await packHeader(lock, fileSalt, verifier);
  yield header;
  let number = 0;
  for await (const { piece, isLast } of cut(chunksOf(file), frameLength)) {
    yield new Uint8Array(await crypto.subtle.encrypt(frameParams(header, number, isLast), key, piece));
    number += 1;
  }
}
