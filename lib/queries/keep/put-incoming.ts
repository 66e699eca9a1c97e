import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import { keptFiles } from '@/lib/store/backup/kept-files';
import { chunksOf, streamOf, type Bytes } from '@/lib/transfer/archive/byte-stream';
import { decrypt, isEncrypted } from '@/lib/transfer/archive/decrypt';
import { ArchiveError, type ArchiveProblem } from '@/lib/transfer/archive/format';
import { incomingName } from '@/lib/transfer/archive/incoming';

/**
 * Puts a file where the background reads it, to be checked and restored (message `checkRestore`, source `incoming`). One
 * that is protected is opened on the way.
 * @param passphrase null: none was asked for yet
 * @param options `onBytes` hears how many bytes were taken; `signal` stops it, with its reason thrown
 * @returns `Encrypted`: ask for the passphrase, and call again; `WrongPassphrase`, `Truncated` and `BadPacking` likewise
 */
export async function putIncoming(
  file: Blob,
  passphrase: string | null,
  {
    onBytes,
    signal,
  }: {
    readonly onBytes?: ((bytes: number) => void) | undefined;
    readonly signal?: AbortSignal | undefined;
  } = {},
): Promise<Result<null, ArchiveProblem>> {
  const isProtected = await isEncrypted(file);
  if (isProtected && passphrase === null) return refused({ type: 'Encrypted' });
  const content = isProtected ? decrypt(file, passphrase ?? '') : file.stream();
  const counted = async function* counted(): AsyncGenerator<Bytes> {
    let bytes = 0;
    for await (const chunk of chunksOf(content)) {
      signal?.throwIfAborted();
      bytes += chunk.length;
      onBytes?.(bytes);
      yield chunk;
    }
  };
  try {
    await keptFiles('incoming').write(incomingName, streamOf(counted()));
    return accepted(null);
  } catch (error) {
    if (error instanceof ArchiveError) return refused(error.problem);
    throw error;
  }
}
