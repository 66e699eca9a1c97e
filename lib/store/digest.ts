import type { Database } from './database';

/** Keyed hash of a text, as lower-case hex. */
export type Digest = (text: string) => Promise<string>;

/**
 * Keyed hash (HMAC-SHA-256, lower-case hex) under this store's secret: what is hashed cannot be guessed from outside it.
 */
export async function digestFor(db: Pick<Database, 'meta'>): Promise<Digest> {
  const secret = (await db.meta.get('secret'))?.value;
  if (typeof secret !== 'string') throw new Error('the store has no secret');
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    bytes.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return async (text) => {
    const signature = await crypto.subtle.sign('HMAC', key, bytes.encode(text));
    return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}
