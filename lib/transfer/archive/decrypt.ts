import { chunksOf, streamOf, type Bytes } from './byte-stream';
import { cut } from './cut';
import {
  deriveKey,
  encryptedMagic,
  frameLength,
  frameParams,
  headerLength,
  isSame,
  readHeader,
  tagLength,
} from './encrypted-format';
import { ArchiveError } from './format';

/** Whether a file is protected by a passphrase. */
export async function isEncrypted(file: Blob): Promise<boolean> {
  const first = new Uint8Array(await file.slice(0, encryptedMagic.length).arrayBuffer());
  return isSame(first, Uint8Array.from(encryptedMagic));
}

/**
 * What a protected file holds. Its stream fails with an `ArchiveError`: `WrongPassphrase`; `Truncated`, where it ends
 * after a whole frame that is not the last; `BadPacking`, where anything of it was changed.
 */
export function decrypt(file: Blob, passphrase: string): ReadableStream<Bytes> {
  return streamOf(framesOf(file, passphrase));
}

async function* framesOf(file: Blob, passphrase: string): AsyncGenerator<Bytes> {
  const header = new Uint8Array(await file.slice(0, headerLength).arrayBuffer());
  const { salt, rounds, verifier } = await readHeader(header);
  const found = await deriveKey(passphrase, salt, rounds);
  if (!isSame(found.verifier, verifier)) throw new ArchiveError({ type: 'WrongPassphrase' });
  let number = 0;
  for await (const { piece, isLast } of cut(
    chunksOf(file.slice(headerLength).stream()),
    frameLength + tagLength,
  )) {
    const opened = await openFrame(found.key, piece, frameParams(header, number, isLast));
    if (!opened) {
      const isWhole =
        isLast &&
        (piece.length === 0 || (await openFrame(found.key, piece, frameParams(header, number, false))));
      throw new ArchiveError({ type: isWhole ? 'Truncated' : 'BadPacking' });
    }
    yield opened;
    number += 1;
  }
}

/** Null: it is not what was sealed as this frame. */
async function openFrame(key: CryptoKey, piece: Bytes, params: AesGcmParams): Promise<Bytes | null> {
  return crypto.subtle.decrypt(params, key, piece).then(
    (opened) => new Uint8Array(opened),
    () => null,
  );
}
