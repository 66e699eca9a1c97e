import { companyDomain } from '@/lib/funnel/person/company-domain';
import { blankAccount, type Account } from '@/lib/funnel/team/account';
import { teamAsOf } from '@/lib/funnel/team/team-as-of';
import type { TeamEvent } from '@/lib/funnel/team/team-event';
import { accountLogs } from '@/lib/store/reads/account-logs';
import type { Door } from '@/lib/store/reads/door';
import type { LeadAndLog } from '@/lib/store/reads/scan';

/** By domain all that was ever said of companies. */
export type CompanyLogs = ReadonlyMap<string, readonly TeamEvent[]>;

/** The logs of the companies of those leads that are to be looked at as they once were. */
export async function companyLogsOf(db: Door, people: readonly LeadAndLog[]): Promise<CompanyLogs> {
  const logged = people.filter(({ log }) => log !== null);
  return accountLogs(db, [...new Set(logged.flatMap(({ account }) => account?.id ?? []))]);
}

/**
 * A lead's company as it was known at a moment. Sales often learn of a company only once they took the lead: what they
 * said later was not known then.
 * @param emails the lead's, as of then
 * @param at wall time in ms
 */
export function accountThen(emails: readonly string[], logs: CompanyLogs, at: number): Account | null {
  const domain = companyDomain(emails);
  return domain === null
    ? null
    : (teamAsOf('account', domain, logs.get(domain) ?? [], at) ?? blankAccount(domain));
}
