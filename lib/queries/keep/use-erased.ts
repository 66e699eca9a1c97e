import type { Door } from '@/lib/store/reads/door';
import { tombstoneOf } from '@/lib/store/reads/tombstones';
import { countsOf } from '@/lib/transfer/export/erasure-receipt';
import { useLive } from '@/lib/queries/use-live';

/** That somebody was erased for good. */
export type Erased = {
  /** Wall time in ms. */
  readonly at: number;
  /** How much went, by what it was; what there was none of is left out. */
  readonly counts: readonly (readonly [what: string, count: number])[];
};

/** When a lead was erased for good; null: it was not, or can still come back; undefined: not known yet. */
export function useErased(leadId: string): Erased | null | undefined {
  return useLive(read, leadId);
}

async function read(db: Door, leadId: string): Promise<Erased | null> {
  const tombstone = await tombstoneOf(db, leadId);
  if (tombstone === null) return null;
  return { at: tombstone.erasedAt, counts: countsOf(tombstone).filter(([, count]) => count > 0) };
}
