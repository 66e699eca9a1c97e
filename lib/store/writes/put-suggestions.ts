import type { Database } from '@/lib/store/database';

/** Whether a segment means a lead now. */
export type Meant = { readonly segment: string; readonly leadId: string; readonly isMeant: boolean };

/**
 * Keeps which leads each segment proposes, and how many; must run inside `transact`.
 * @param now wall time in ms, kept where a lead is proposed anew
 */
export async function putSuggestions(db: Database, meant: readonly Meant[], now: number): Promise<void> {
  const ids = meant.map(({ segment, leadId }) => `${segment}|${leadId}`);
  const known = await db.suggestions.bulkGet(ids);
  const added = meant.flatMap(({ segment, leadId, isMeant }, index) =>
    isMeant && !known[index] ? [{ id: `${segment}|${leadId}`, segment, leadId, at: now }] : [],
  );
  const gone = meant.flatMap(({ isMeant }, index) => {
    const row = known[index];
    return !isMeant && row ? [row] : [];
  });
  await db.suggestions.bulkPut(added);
  await db.suggestions.bulkDelete(gone.map(({ id }) => id));
  await count(db, [...added.map(({ segment }) => [segment, 1] as const), ...minusOne(gone)]);
}

/** Leads that are gone are proposed by nobody; must run inside `transact`. */
export async function forgetSuggestions(db: Database, leadIds: readonly string[]): Promise<void> {
  if (leadIds.length === 0 || (await db.segments.count()) === 0) return;
  for (const leadId of leadIds) {
    const rows = await db.suggestions.where('leadId').equals(leadId).toArray();
    await db.suggestions.bulkDelete(rows.map(({ id }) => id));
    await count(db, minusOne(rows));
  }
}

type Change = readonly [segment: string, by: 1 | -1];

function minusOne(rows: readonly { readonly segment: string }[]): readonly Change[] {
  return rows.map(({ segment }) => [segment, -1]);
}

async function count(db: Database, changes: readonly Change[]): Promise<void> {
  const total = new Map<string, number>();
  for (const [segment, by] of changes) total.set(segment, (total.get(segment) ?? 0) + by);
  for (const [segment, by] of total) {
    const row = by === 0 ? undefined : await db.segments.get(segment);
    if (row) await db.segments.put({ ...row, count: row.count + by });
  }
}
