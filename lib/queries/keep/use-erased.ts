import { tombstoneOf } from '@/lib/store/reads/tombstones';
import type { Door } from '@/lib/store/reads/door';
import { useLive } from '@/lib/queries/use-live';

/** When a lead was erased for good, wall time in ms; null: it was not, or can still come back; undefined: not known yet. */
export function useErasedAt(leadId: string): number | null | undefined {
  return useLive(read, leadId);
}

async function read(db: Door, leadId: string): Promise<number | null> {
  return (await tombstoneOf(db, leadId))?.erasedAt ?? null;
}
