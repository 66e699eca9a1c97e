import { chunksOf, streamOf, type Bytes } from './byte-stream';
import { cut } from './cut';
import { deriveKey, frameLength, frameParams, iterations, packHeader } from './encrypted-format';

/**
 * Protects a file by a passphrase while it is written; see `encrypted-format.ts`. Never more than a frame is in memory.
 * Without the passphrase nobody can read it any more, nor can we.
 */
export function encrypt(file: ReadableStream<Bytes>, passphrase: string): ReadableStream<Bytes> {
  return streamOf(framesOf(file, passphrase));
}

async function* framesOf(file: ReadableStream<Bytes>, passphrase: string): AsyncGenerator<Bytes> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const { key, verifier } = await deriveKey(passphrase, salt, iterations);
  const header = await packHeader(salt, iterations, verifier);
  yield header;
  let number = 0;
  for await (const { piece, isLast } of cut(chunksOf(file), frameLength)) {
    yield new Uint8Array(await crypto.subtle.encrypt(frameParams(header, number, isLast), key, piece));
    number += 1;
  }
}
