import type { Lead } from '@/lib/funnel/log/lead';
import type { Account } from '@/lib/funnel/team/account';
import type { Database } from '@/lib/store/database';

/** A lead with the company that it rolls up to, as far as something was said of it. */
export type LeadAndAccount = { readonly lead: Lead; readonly account: Account | null };

export type ScanPage = {
  readonly people: readonly LeadAndAccount[];
  /** Id after which the next page begins; null: this was the last. */
  readonly after: string | null;
};

/**
 * One page of all leads, for whatever has to look at each of them: in the order of their ids, so that what is written
 * meanwhile neither repeats nor hides anybody who was there before.
 * @param after id of the last one of the page before; empty: the first page
 */
export async function scanPage(db: Database, after: string, limit: number): Promise<ScanPage> {
  return db.transaction('r', [db.leads, db.accounts], async () => {
    const rows = await db.leads.where('id').above(after).limit(limit).toArray();
    const ids = [...new Set(rows.flatMap(({ account }) => account ?? []))];
    const accounts = new Map(
      (await db.accounts.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row.value]] : [])),
    );
    return {
      people: rows.map(({ lead, account }) => ({ lead, account: accounts.get(account ?? '') ?? null })),
      after: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
    };
  });
}
