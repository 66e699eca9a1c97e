import { ArchiveError } from './format';
import type { Bytes } from './byte-stream';
import type { Lock } from './lock';

/*
 * A file that is protected by a passphrase: a header, then frames of AES-256-GCM, each of the same length but the last.
 * A frame's nonce is its number and whether it is the last (the STREAM construction of Hoang, Reyhanitabar, Rogaway and
 * Vizár, 2015), so that frames can be neither exchanged nor left out, nor the end cut off; the header is authenticated
 * with each. A key is used for one file alone: numbers from 0 are nonces enough.
 *
 * Header, 60 bytes: `STGSAES2`, iterations (uint32, big-endian), salt of the passphrase (16), salt of the file (16), what
 * tells a wrong passphrase (8), and the first 8 bytes of the SHA-256 of all before, which tells damage from a wrong
 * passphrase. The passphrase is stretched with its salt, and the file's key taken from that with the file's: whoever keeps
 * what was stretched (`lock.ts`) writes any number of files, and none has another's key.
 *
 * `STGSAES1` was the first edition, without a salt of the file: 44 bytes, the passphrase stretched anew for each. It is
 * read, and not written any more.
 */

/** What such a file begins with, before the digit of its edition: `STGSAES`. */
export const encryptedMagic = [0x53, 0x54, 0x47, 0x53, 0x41, 0x45, 0x53] as const;

/** Bytes of the longest header. */
export const headerLength = 60;
const firstHeaderLength = 44;
const saltLength = 16;
const verifierLength = 8;
const checkLength = 8;

/** Bytes of text in a frame, and what its authentication adds. */
export const frameLength = 65_536;
export const tagLength = 16;

/** More than this is no file of ours, and would keep the machine busy for minutes. */
const mostIterations = 10_000_000;

/** Key of a file, and what in its header tells that the passphrase is the right one. */
export type FileKey = { readonly key: CryptoKey; readonly verifier: Bytes };

/** A header as it was read. `bytes`: all of it, as each frame vouches for it. */
export type Header = {
  readonly bytes: Bytes;
  readonly rounds: number;
  readonly salt: Bytes;
  /** Empty in the first edition. */
  readonly fileSalt: Bytes;
  readonly verifier: Bytes;
};

/**
 * The key of one file, and what tells that it is the right one, both by HKDF, so that neither tells of the other.
 * @param fileSalt of the file alone
 */
export async function fileKeyOf({ master }: Lock, fileSalt: Bytes): Promise<FileKey> {
  const text = new TextEncoder();
  const of = (info: string): HkdfParams => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: fileSalt,
    info: text.encode(info),
  });
  const key = await crypto.subtle.deriveKey(of('key'), master, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const verifier = await crypto.subtle.deriveBits(of('verifier'), master, verifierLength * 8);
  return { key, verifier: new Uint8Array(verifier) };
}

/** A salt for a new file. */
export function newSalt(): Bytes {
  return crypto.getRandomValues(new Uint8Array(saltLength));
}

/** The header of a new file. */
export async function packHeader({ rounds, salt }: Lock, fileSalt: Bytes, verifier: Bytes): Promise<Bytes> {
  const header = new Uint8Array(headerLength);
  header.set([...encryptedMagic, editionMark(2)]);
  new DataView(header.buffer).setUint32(8, rounds);
  header.set(salt, 12);
  header.set(fileSalt, 28);
  header.set(verifier, 44);
  header.set(await checkOf(header, headerLength), 52);
  return header;
}

/**
 * @param first the first bytes of a file, as many as the longest header has
 * @throws ArchiveError where it is not whole, or of an edition that is not known yet
 */
export async function readHeader(first: Bytes): Promise<Header> {
  const mark = first[encryptedMagic.length];
  if (mark !== undefined && mark > editionMark(2)) throw new ArchiveError({ type: 'NewerArchive' });
  const isFirst = mark === editionMark(1);
  const length = isFirst ? firstHeaderLength : headerLength;
  const bytes = first.slice(0, length);
  if (bytes.length < length) throw new ArchiveError({ type: 'Truncated' });
  const rounds = new DataView(bytes.buffer).getUint32(8);
  const check = bytes.slice(length - checkLength);
  if (!isSame(await checkOf(bytes, length), check) || rounds < 1 || rounds > mostIterations)
    throw new ArchiveError({ type: 'BadPacking' });
  return {
    bytes,
    rounds,
    salt: bytes.slice(12, 28),
    fileSalt: isFirst ? new Uint8Array(0) : bytes.slice(28, 44),
    verifier: bytes.slice(length - checkLength - verifierLength, length - checkLength),
  };
}

/** How one frame is sealed and opened. */
export function frameParams(header: Bytes, number: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(7, number);
  iv[11] = isLast ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: header, tagLength: tagLength * 8 };
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function editionMark(edition: 1 | 2): number {
  return 0x30 + edition;
}

async function checkOf(header: Bytes, length: number): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest('SHA-256', header.slice(0, length - checkLength));
  return new Uint8Array(digest).subarray(0, checkLength);
}
