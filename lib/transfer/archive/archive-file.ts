import type { Bytes } from './byte-stream';
import { decrypt } from './decrypt';
import { encrypt } from './encrypt';
import type { Lock } from './lock';
import { readArchive, type ArchivePart } from './read';
import { writeArchive } from './write';

/** By what a file is protected: a passphrase, or what is kept of one; null: whoever has it can read it. */
export type Protection = string | Lock | null;

/** An archive as a file is made of it: as `writeArchive`, and protected where it is to be. */
export function packArchive(
  source: Parameters<typeof writeArchive>[0],
  { by, ...options }: Parameters<typeof writeArchive>[1] & { readonly by: Protection },
): ReadableStream<Bytes> {
  const archive = writeArchive(source, options);
  return by === null ? archive : encrypt(archive, by);
}

/** What is read of such a file: as `readArchive`. @param options `by` what it was protected by */
export function openArchive(
  file: Blob,
  { by, ...options }: Parameters<typeof readArchive>[1] & { readonly by: Protection },
): AsyncGenerator<ArchivePart> {
  return readArchive(by === null ? file.stream() : decrypt(file, by), options);
}
