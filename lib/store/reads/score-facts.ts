import type { Lead } from '@/lib/funnel/log/lead';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { blankAccount, type Account } from '@/lib/funnel/team/account';
import type { Database } from '@/lib/store/database';
import { readScoring } from './scoring';

/** What leads are scored by: the rules, and each lead with the company that it rolls up to. */
export type ScoreBasis = {
  readonly rules: ScoringRules;
  /** `account` null: they have no address of a company's. */
  readonly people: readonly { readonly lead: Lead; readonly account: Account | null }[];
};

/** Some leads, as many as a list shows at once, with what they are scored by now. Those that are gone are left out. */
export async function scoreBasis(db: Database, ids: readonly string[]): Promise<ScoreBasis> {
  return db.transaction('r', [db.leads, db.accounts, db.scoring], async () => {
    const [rules, found] = await Promise.all([readScoring(db), db.leads.bulkGet([...ids])]);
    const rows = found.filter((row) => row !== undefined);
    const domains = [...new Set(rows.flatMap(({ account }) => account ?? []))];
    const accounts = new Map(
      (await db.accounts.bulkGet(domains)).map((row, index) => {
        const domain = domains[index] ?? '';
        return [domain, row?.value ?? blankAccount(domain)];
      }),
    );
    return {
      rules,
      people: rows.map(({ lead, account }) => ({ lead, account: accounts.get(account ?? '') ?? null })),
    };
  });
}
