import type { Database } from '@/lib/store/database';

/** As many of the leads that changed last as are looked at. */
const leadsAsked = 40;

/** What was recorded of people lately, not what we tried: each activity once, the one that happened last first. */
export async function recentActivities(db: Database): Promise<readonly string[]> {
  const byChange = db.leads.orderBy('updatedAt');
  // oxlint-disable-next-line unicorn/no-array-reverse -- a query, not an array
  const rows = await byChange.reverse().limit(leadsAsked).toArray();
  const done = rows
    .flatMap(({ lead }) => lead.lastActivities)
    .filter(({ direction, held }) => direction !== 'out' || held)
    .toSorted((a, b) => b.at - a.at);
  return [...new Set(done.map(({ activity }) => activity))];
}
