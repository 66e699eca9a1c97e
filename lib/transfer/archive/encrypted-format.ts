import { ArchiveError } from './format';
import type { Bytes } from './byte-stream';

/*
 * A file that is protected by a passphrase: a header, then frames of AES-256-GCM, each of the same length but the last.
 * A frame's nonce is its number and whether it is the last (the STREAM construction of Hoang, Reyhanitabar, Rogaway and
 * Vizár, 2015), so that frames can be neither exchanged nor left out, nor the end cut off; the header is authenticated
 * with each. A key is used for one file alone, as its salt is new each time: numbers from 0 are nonces enough.
 *
 * Header, 44 bytes: `STGSAES1`, iterations (uint32, big-endian), salt (16), what tells a wrong passphrase (8), and the
 * first 8 bytes of the SHA-256 of all before, which tells damage from a wrong passphrase.
 */

/** What such a file begins with: `STGSAES1`. */
export const encryptedMagic = [0x53, 0x54, 0x47, 0x53, 0x41, 0x45, 0x53, 0x31] as const;

export const headerLength = 44;
/** Bytes of text in a frame, and what its authentication adds. */
export const frameLength = 65_536;
export const tagLength = 16;

/** OWASP Password Storage Cheat Sheet (2023, unchanged in 2026): PBKDF2-HMAC-SHA-256 with 600,000 iterations. */
export const iterations = 600_000;
/** More than this is no file of ours, and would keep the machine busy for minutes. */
const mostIterations = 10_000_000;

/** Key of a file, and what in its header tells that the passphrase is the right one. */
export type FileKey = { readonly key: CryptoKey; readonly verifier: Bytes };

/** Stretches a passphrase by PBKDF2, and takes key and verifier from it by HKDF, so that neither tells of the other. */
export async function deriveKey(passphrase: string, salt: Bytes, rounds: number): Promise<FileKey> {
  const { subtle } = crypto;
  const text = new TextEncoder();
  const typed = await subtle.importKey('raw', text.encode(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const stretched = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    typed,
    256,
  );
  const master = await subtle.importKey('raw', stretched, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const of = (info: string): HkdfParams => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: text.encode(info),
  });
  const key = await subtle.deriveKey(of('key'), master, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return { key, verifier: new Uint8Array(await subtle.deriveBits(of('verifier'), master, 64)) };
}

export async function packHeader(salt: Bytes, rounds: number, verifier: Bytes): Promise<Bytes> {
  const header = new Uint8Array(headerLength);
  header.set(encryptedMagic);
  new DataView(header.buffer).setUint32(8, rounds);
  header.set(salt, 12);
  header.set(verifier, 28);
  header.set(await checkOf(header), 36);
  return header;
}

/** @throws ArchiveError where it is not whole */
export async function readHeader(
  header: Bytes,
): Promise<{ readonly salt: Bytes; readonly rounds: number; readonly verifier: Bytes }> {
  if (header.length < headerLength) throw new ArchiveError({ type: 'Truncated' });
  const rounds = new DataView(header.buffer, header.byteOffset).getUint32(8);
  if (!isSame(await checkOf(header), header.slice(36, 44)) || rounds < 1 || rounds > mostIterations)
    throw new ArchiveError({ type: 'BadPacking' });
  return { salt: header.slice(12, 28), rounds, verifier: header.slice(28, 36) };
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

async function checkOf(header: Bytes): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', header.slice(0, 36))).subarray(0, 8);
}
