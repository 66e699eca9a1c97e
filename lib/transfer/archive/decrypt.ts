import { chunksOf, streamOf, type Bytes } from './byte-stream';
import { cut } from './cut';
import {
  encryptedMagic,
  fileKeyOf,
  frameLength,
  frameParams,
  headerLength,
  isSame,
  readHeader,
  tagLength,
  type FileKey,
  type Header,
} from './encrypted-format';
import { ArchiveError } from './format';
import { lockOf, type Lock } from './lock';

/** Whether a file is protected by a passphrase. */
export async function isEncrypted(file: Blob): Promise<boolean> {
  const first = new Uint8Array(await file.slice(0, encryptedMagic.length).arrayBuffer());
  return isSame(first, Uint8Array.from(encryptedMagic));
}

/**
 * What a protected file holds. Its stream fails with an `ArchiveError`: `WrongPassphrase`; `NewerArchive`; `Truncated`,
 * where it ends after a whole frame that is not the last; `BadPacking`, where anything of it was changed.
 * @param by the passphrase, or what is kept of it
 */
export function decrypt(file: Blob, by: string | Lock): ReadableStream<Bytes> {
  return streamOf(framesOf(file, by));
}

async function* framesOf(file: Blob, by: string | Lock): AsyncGenerator<Bytes> {
  const header = await readHeader(new Uint8Array(await file.slice(0, headerLength).arrayBuffer()));
  const { key } = await openedBy(by, header);
  let number = 0;
  for await (const { piece, isLast } of cut(
    chunksOf(file.slice(header.bytes.length).stream()),
    frameLength + tagLength,
  )) {
    const opened = await openFrame(key, piece, frameParams(header.bytes, number, isLast));
    if (!opened) {
      const isWhole =
        isLast &&
        (piece.length === 0 || (await openFrame(key, piece, frameParams(header.bytes, number, false))));
      throw new ArchiveError({ type: isWhole ? 'Truncated' : 'BadPacking' });
    }
    yield opened;
    number += 1;
  }
}

/** @throws ArchiveError `WrongPassphrase` */
async function openedBy(by: string | Lock, header: Header): Promise<FileKey> {
  const lock = typeof by === 'string' ? await lockOf(by, header.salt, header.rounds) : by;
  const found = await fileKeyOf(lock, header.fileSalt);
  if (!isSame(found.verifier, header.verifier)) throw new ArchiveError({ type: 'WrongPassphrase' });
  return found;
}

/** Null: it is not what was sealed as this frame. */
async function openFrame(key: CryptoKey, piece: Bytes, params: AesGcmParams): Promise<Bytes | null> {
  return crypto.subtle.decrypt(params, key, piece).then(
    (opened) => new Uint8Array(opened),
    () => null,
  );
}
