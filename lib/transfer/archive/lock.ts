import type { Bytes } from './byte-stream';

/**
 * What a passphrase was stretched to: enough to write protected files and to open them again, and nothing of the passphrase
 * itself. The key cannot be taken out of the browser, which may keep it (a `CryptoKey` lies in IndexedDB as it is).
 */
export type Lock = {
  /** For HKDF alone, not extractable. */
  readonly master: CryptoKey;
  readonly salt: Bytes;
  /** Iterations. */
  readonly rounds: number;
};

/** OWASP Password Storage Cheat Sheet (2023, unchanged in 2026): PBKDF2-HMAC-SHA-256 with 600,000 iterations. */
const iterations = 600_000;

/** Stretches the passphrase of new files. Takes the machine some tenths of a second, as it would take whoever guesses. */
export async function newLock(passphrase: string): Promise<Lock> {
  return lockOf(passphrase, crypto.getRandomValues(new Uint8Array(16)), iterations);
}

/** Stretches a passphrase as it was stretched for a file. Letters that are composed otherwise are the same ones. */
export async function lockOf(passphrase: string, salt: Bytes, rounds: number): Promise<Lock> {
  const { subtle } = crypto;
  const text = new TextEncoder().encode(passphrase.normalize('NFC'));
  const typed = await subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  const stretched = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    typed,
    256,
  );
  const master = await subtle.importKey('raw', stretched, 'HKDF', false, ['deriveBits', 'deriveKey']);
  return { master, salt, rounds };
}
