import { describe, expect, it } from 'vitest';
import { chunksOf, streamOf, type Bytes } from '@/lib/transfer/archive/byte-stream';
import { decrypt, isEncrypted } from '@/lib/transfer/archive/decrypt';
import { encrypt } from '@/lib/transfer/archive/encrypt';
import { ArchiveError } from '@/lib/transfer/archive/format';
import { lockOf, newLock } from '@/lib/transfer/archive/lock';

const passphrase = 'correct horse — Ünïcode';

async function whole(stream: ReadableStream<Bytes>): Promise<Bytes> {
  const parts: Bytes[] = [];
  for await (const chunk of chunksOf(stream)) parts.push(chunk);
  return new Uint8Array(Buffer.concat(parts));
}

const streamed = (bytes: Bytes, pieces = 10_000): ReadableStream<Bytes> =>
  streamOf(
    (async function* cut(): AsyncGenerator<Bytes> {
      for (let at = 0; at < bytes.length; at += pieces) yield bytes.slice(at, at + pieces);
    })(),
  );

const some = (length: number): Bytes =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) % 256);
const sealed = async (bytes: Bytes): Promise<Bytes> => whole(encrypt(streamed(bytes), passphrase));
const opened = async (file: Bytes, by = passphrase): Promise<Bytes> => whole(decrypt(new Blob([file]), by));
const problem = async (file: Bytes, by?: string): Promise<string> => {
  const error: unknown = await opened(file, by).catch((thrown: unknown) => thrown);
  return error instanceof ArchiveError ? error.problem.type : 'none';
};

const frame = 65_536 + 16;
const header = 60;

describe('a file that is protected by a passphrase', () => {
  it('gives back what it holds, whatever its length', async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
      const file = await sealed(some(length));
      expect(await isEncrypted(new Blob([file]))).toBe(true);
      expect(Buffer.from(await opened(file)).equals(Buffer.from(some(length)))).toBe(true);
    }
    expect(await isEncrypted(new Blob(['something else']))).toBe(false);
  });

  it('does not show what it holds, nor that two hold the same', async () => {
    const text = new TextEncoder().encode('ada@acme.example '.repeat(50));
    const [one, other] = [await sealed(text), await sealed(text)];
    expect(Buffer.from(one).includes('ada@acme')).toBe(false);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  });

  it('says its strength in its header', async () => {
    const file = await sealed(some(10));
    expect(Buffer.from(file).toString('latin1', 0, 8)).toBe('STGSAES2');
    expect(new DataView(file.buffer).getUint32(8)).toBe(600_000);
  });

  it('tells a wrong passphrase from damage, and damage from an end that is missing', async () => {
    const file = await sealed(some(200_000));
    expect(await problem(file, 'another')).toBe('WrongPassphrase');
    // The same letters, composed otherwise, are the same passphrase.
    expect(await problem(file, passphrase.normalize('NFD'))).toBe('none');
    for (const at of [9, 20, 30, 40, 50, 55]) expect(await problem(flipped(file, at))).toBe('BadPacking');
    for (const at of [header, header + frame + 5, file.length - 1])
      expect(await problem(flipped(file, at))).toBe('BadPacking');
    expect(await problem(file.slice(0, header + 2 * frame))).toBe('Truncated');
    expect(await problem(file.slice(0, header))).toBe('Truncated');
    expect(await problem(file.slice(0, 30))).toBe('Truncated');
    expect(await problem(file.slice(0, -1))).toBe('BadPacking');
  });

  it('is written again and again with what is kept of a passphrase, and opened by either', async () => {
    const lock = await newLock(passphrase);
    expect(lock.master.extractable).toBe(false);
    const kept = structuredClone(lock);
    const files = await Promise.all([1, 2].map(async () => whole(encrypt(streamed(some(100)), kept))));
    const [one = some(0), other = some(0)] = files;
    // Neither header nor frames are alike: each file has a key of its own.
    expect(Buffer.from(one.slice(28)).equals(Buffer.from(other.slice(28)))).toBe(false);
    expect(Buffer.from(one.slice(header)).equals(Buffer.from(other.slice(header)))).toBe(false);
    for (const file of files) {
      expect(Buffer.from(await opened(file)).equals(Buffer.from(some(100)))).toBe(true);
      expect(await whole(decrypt(new Blob([file]), lock))).toEqual(some(100));
    }
    const stranger = await lockOf('another', lock.salt, 1);
    const thrown: unknown = await whole(decrypt(new Blob([one]), stranger)).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ problem: { type: 'WrongPassphrase' } });
  });

  it('of the first edition is still read, one of a later edition is said to be newer', async () => {
    expect(new TextDecoder().decode(await opened(firstEdition, 'seven cats'))).toBe(
      'kept since the first edition',
    );
    expect(await problem(firstEdition, 'six cats')).toBe('WrongPassphrase');
    const later = (await sealed(some(10))).slice();
    later[7] = 0x33;
    expect(await isEncrypted(new Blob([later]))).toBe(true);
    expect(await problem(later)).toBe('NewerArchive');
  });

  it('is known to be another when frames are exchanged, left out or said twice', async () => {
    const file = Buffer.from(await sealed(some(200_000)));
    const frames = [0, 1, 2, 3].map((number) =>
      file.subarray(header + number * frame, header + (number + 1) * frame),
    );
    const of = (...numbers: readonly number[]): Bytes =>
      new Uint8Array(
        Buffer.concat([file.subarray(0, header), ...numbers.map((number) => frames[number] ?? file)]),
      );
    expect(await problem(of(0, 1, 2, 3))).toBe('none');
    for (const order of [
      [1, 0, 2, 3],
      [0, 1, 3],
      [0, 0, 1, 2, 3],
      [0, 1, 2, 3, 3],
    ])
      expect(await problem(of(...order))).toBe('BadPacking');
  });
});

function flipped(file: Bytes, at: number): Bytes {
  const changed = file.slice();
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** Written by the first edition. */
const firstEdition: Bytes = Uint8Array.from(
  Buffer.from(
    'U1RHU0FFUzEACSfAbWY22weLHBva39wKQsu7rPzKjbLyFZwddEDEHsNTE2X9az9uCwwGpwX9owB6T+Z7tS/JAeEULVambihuld/pesKFjJkMyfaOkfonRw==',
    'base64',
  ),
);
