import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Database } from '@/lib/store/database';
import type { LeadRow } from '@/lib/store/rows';
import { noTime } from '@/lib/store/sortable-time';
import { staysAt } from '@/lib/store/stay-entries';
import type { LeadAndAccount } from './scan';

/** A lead that was won, with its company, and since when it counts as won; wall time in ms. */
export type WonLead = LeadAndAccount & { readonly wonAt: number };

/**
 * The leads that are won, or in a stage after the sale, the newest first. Reads by an index no more than it gives for
 * each such stage.
 * @param definition the one in force
 */
export async function newestWon(
  db: Database,
  definition: FunnelDefinition,
  limit: number,
): Promise<readonly WonLead[]> {
  const stages = definition.stages.filter(({ kind }) => kind === 'won' || kind === 'after-sale');
  const won = new Set(stages.map(({ id }) => id));
  return db.transaction('r', [db.leads, db.accounts], async () => {
    const pages = await Promise.all(stages.map(async ({ id }) => newestIn(db, id, limit)));
    const rows = pages
      .flat()
      .map((row) => ({ ...row, wonAt: wonAtOf(row, won) }))
      .toSorted((a, b) => b.wonAt - a.wonAt || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
    const ids = [...new Set(rows.flatMap(({ account }) => account ?? []))];
    const found = ids.length === 0 ? [] : await db.accounts.bulkGet(ids);
    const accounts = new Map(found.flatMap((row) => (row ? [[row.id, row.value]] : [])));
    return rows.map(({ lead, account, wonAt }) => ({
      lead,
      account: accounts.get(account ?? '') ?? null,
      wonAt,
    }));
  });
}

/** Those that are still there: whoever left it is won no more, or is found where they went. */
async function newestIn(db: Database, stage: string, limit: number): Promise<readonly LeadRow[]> {
  const [still] = staysAt(stage, noTime);
  if (!still) return [];
  // oxlint-disable-next-line unicorn/no-array-reverse -- a query, not an array
  return db.leads.where('stays').between(still[0], still[1], true, true).reverse().limit(limit).toArray();
}

/** When it first came to such a stage since it was last in another. */
function wonAtOf({ lead }: LeadRow, won: ReadonlySet<string>): number {
  const other = lead.stays.findLastIndex((stay) => !won.has(stay.in));
  return lead.stays[other + 1]?.from ?? lead.updatedAt;
}
