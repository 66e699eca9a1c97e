import type { Door } from '@/lib/store/reads/door';
import { erasureOf } from '@/lib/store/reads/tombstones';
import { countsOf } from '@/lib/transfer/export/erasure-receipt';
import { useLive } from '@/lib/queries/use-live';

/** That somebody was erased for good. */
export type Erased = {
  /** Wall time in ms. */
  readonly at: number;
  /** How much went, by what it was; what there was none of is left out. */
  readonly counts: readonly (readonly [what: string, count: number])[];
};

/**
 * How a lead was erased; `waits`: it is hidden, and can come back for some seconds yet; null: it was not erased;
 * undefined: not known yet.
 */
export function useErased(leadId: string): Erased | 'waits' | null | undefined {
  return useLive(read, leadId);
}

async function read(db: Door, leadId: string): Promise<Erased | 'waits' | null> {
  const { waits, tombstone } = await erasureOf(db, leadId);
  if (tombstone === null) return waits ? 'waits' : null;
  return { at: tombstone.erasedAt, counts: countsOf(tombstone).filter(([, count]) => count > 0) };
}
