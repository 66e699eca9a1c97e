import type { Database } from '@/lib/store/database';

/** One change of the funnel in force. Definitions by `definitionKey`. */
export type FunnelChange = {
  /** Name of the command, and of the batch of events that it wrote. */
  readonly opId: string;
  readonly from: string;
  readonly to: string;
  /** Wall time in ms. */
  readonly at: number;
  /** How many leads it wrote to; absent where it was made before that was kept. */
  readonly moved?: number | undefined;
};

/** Key of their row in `meta`. */
export const funnelChangesKey = 'funnelChanges';

/** Changes of the funnel that were not taken back, oldest first. */
export async function readFunnelChanges(db: Database): Promise<readonly FunnelChange[]> {
  return ((await db.meta.get(funnelChangesKey))?.value ?? []) as readonly FunnelChange[];
}
