import { Dexie } from 'dexie';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import { logOf } from '@/lib/store/log-of';
import type { LeadAndLog } from './scan';

/**
 * Some leads as `scanPageWithLogs` gives them; those that are not there any more are left out.
 * @param isAsked whether a lead's log is wanted
 */
export async function peopleById(
  db: Database,
  ids: readonly string[],
  isAsked: (lead: Lead) => boolean,
): Promise<readonly LeadAndLog[]> {
  return db.transaction('r', [db.leads, db.accounts, db.events, db.merges], async () => {
    const rows = await db.leads.bulkGet([...ids]);
    return Promise.all(
      rows
        .flatMap((row) => (row ? [row] : []))
        .map(async ({ lead, account }): Promise<LeadAndLog> => {
          const known = account === undefined ? undefined : await db.accounts.get(account);
          return {
            lead,
            account: known?.value ?? null,
            log: isAsked(lead) ? await logOf(db, lead.id) : null,
          };
        }),
    );
  });
}

/** Ids of the leads that roll up to companies. */
export async function leadsOfAccounts(db: Database, domains: readonly string[]): Promise<readonly string[]> {
  const ids = domains.map(async (domain) =>
    db.leads
      .where('[account+updatedAt]')
      .between([domain, Dexie.minKey], [domain, Dexie.maxKey])
      .primaryKeys(),
  );
  return (await Promise.all(ids)).flat();
}
