import type { TombstoneRow } from '@/lib/store/rows';
import { isoTime } from './iso-time';

/**
 * What can be handed out about an erasure: that it was done, when, and marks by which it is found again in the store.
 * Nothing of the person: each mark is the SHA-256 of an id that was made at random.
 */
export async function erasureReceipt(tombstones: readonly TombstoneRow[]): Promise<string> {
  const erasures = tombstones.map(async ({ leadId, erasedAt, keyHashes }) => ({
    erasedAt: isoTime(erasedAt),
    mark: await hashOf(leadId),
    /** They had opted out: adding them again is refused, by keyed hashes that tell nobody who they are. */
    isKeptOut: keyHashes.length > 0,
  }));
  return JSON.stringify(
    { format: 'stageside-erasure', version: 1, erasures: await Promise.all(erasures) },
    null,
    2,
  );
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
