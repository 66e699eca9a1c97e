import type { Visits } from '@/lib/funnel/team/visits';
import type { Database } from '@/lib/store/database';

/** How many visits each source brought, by source. */
export async function readVisits(db: Database): Promise<readonly Visits[]> {
  return (await db.visits.toArray()).map(({ value }) => value);
}
