import type { LeadEvent } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Account } from '@/lib/funnel/team/account';
import type { Database } from '@/lib/store/database';
import { logOf } from '@/lib/store/log-of';

/** A lead with the company that it rolls up to, as far as something was said of it. */
export type LeadAndAccount = { readonly lead: Lead; readonly account: Account | null };

export type ScanPage<Person = LeadAndAccount> = {
  readonly people: readonly Person[];
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

/** A lead with all that its fold depends on; null: nobody asked for that. */
export type LeadAndLog = LeadAndAccount & { readonly log: readonly LeadEvent[] | null };

/**
 * The same page with the logs of those leads that have to be looked at as they once were.
 * @param isAsked whether a lead's log is wanted: reading it takes several times as long as the lead itself
 */
export async function scanPageWithLogs(
  db: Database,
  after: string,
  limit: number,
  isAsked: (lead: Lead) => boolean,
): Promise<ScanPage<LeadAndLog>> {
  return db.transaction('r', [db.leads, db.accounts, db.events, db.merges], async () => {
    const page = await scanPage(db, after, limit);
    const people = page.people.map(async (each) => ({
      ...each,
      log: isAsked(each.lead) ? await logOf(db, each.lead.id) : null,
    }));
    return { ...page, people: await Promise.all(people) };
  });
}
