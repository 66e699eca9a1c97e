import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import { endingOf, type Ending } from '@/lib/funnel/log/ending';
import { leadAsOf } from '@/lib/funnel/log/lead-as-of';
import type { Lead } from '@/lib/funnel/log/lead';
import { companyDomain } from '@/lib/funnel/person/company-domain';
import { blankAccount, type Account } from '@/lib/funnel/team/account';
import { teamAsOf } from '@/lib/funnel/team/team-as-of';
import type { TeamEvent } from '@/lib/funnel/team/team-event';
import type { Database } from '@/lib/store/database';
import { logOf } from '@/lib/store/log-of';

/** A lead as it was at a given age, before it ended, with how it ended. */
export type ClosedLead = Ending & {
  readonly lead: Lead;
  /** The company that it rolled up to, as it was known then; null: it had no address of one. */
  readonly account: Account | null;
  /** Wall time in ms of which all that is told. */
  readonly at: number;
};

export type ClosedPage = {
  readonly closed: readonly ClosedLead[];
  /** Leads that were looked at. */
  readonly seen: number;
  /** Of them, those that are open and too young to be counted. */
  readonly young: number;
  /** Of them, those of which nothing is known from before they ended: they were added as customers, say. */
  readonly blank: number;
  /** Id after which the next page begins; null: this was the last. */
  readonly after: string | null;
};

export type ClosedAsked = {
  /** How old leads are when they are looked at, in days. */
  readonly ageDays: number;
  /** Days from being added in which won counts as won. */
  readonly withinDays: number;
  /** Wall time in ms. */
  readonly now: number;
};

const day = 86_400_000;

/**
 * One page of all leads, in the order of their ids, those that are closed as they were at a fixed age and always before
 * they ended: nothing that was said later is seen, neither of the lead nor of its company. Merged leads count once, by
 * the log of who they are now.
 * @param definitions every version that the log names
 * @param after id of the last one of the page before; empty: the first page
 */
export async function closedLeadsPage(
  db: Database,
  definitions: DefinitionByKey,
  asked: ClosedAsked,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<ClosedPage> {
  return db.transaction('r', [db.leads, db.events, db.merges, db.teamEvents], async () => {
    const rows = await db.leads.where('id').above(after).limit(limit).toArray();
    const endings = rows.map(({ lead }) => ({ lead, ending: endingOf(lead, definitions, asked) }));
    const ended = endings.flatMap(({ lead, ending }) => (ending ? [{ lead, ending }] : []));
    const before = await Promise.all(
      ended.map(async ({ lead, ending }) => leadBefore(db, definitions, lead, ending, asked.ageDays)),
    );
    const known = before.filter((each) => each !== null);
    const teamLogs = await accountLogs(db, known);
    return {
      closed: known.map((each) => ({ ...each, account: accountThen(each, teamLogs) })),
      seen: rows.length,
      young: rows.length - ended.length,
      blank: ended.length - known.length,
      after: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
    };
  });
}

type Before = Omit<ClosedLead, 'account'>;

/** A lead at its age, or just before it ended where that was earlier; null: there was none then. */
async function leadBefore(
  db: Database,
  definitions: DefinitionByKey,
  lead: Lead,
  ending: Ending,
  ageDays: number,
): Promise<Before | null> {
  const aged = lead.addedAt + ageDays * day;
  const at = ending.endedAt === null ? aged : Math.min(aged, ending.endedAt - 1);
  const log = await logOf(db, lead.id);
  // Before they were merged, one of those that it is made of now may have been there alone.
  for (const id of [lead.id, ...lead.madeOf]) {
    const then = leadAsOf(log, definitions, at, id);
    if (then !== null) return { ...ending, lead: then, at };
  }
  return null;
}

async function accountLogs(
  db: Database,
  leads: readonly Before[],
): Promise<ReadonlyMap<string, readonly TeamEvent[]>> {
  const domains = [...new Set(leads.flatMap(({ lead }) => companyDomain(lead.emails) ?? []))];
  const logs = await Promise.all(
    domains.map(async (domain) => db.teamEvents.where('subject.id').equals(domain).toArray()),
  );
  return new Map(domains.map((domain, index) => [domain, logs[index] ?? []]));
}

function accountThen({ lead, at }: Before, logs: ReadonlyMap<string, readonly TeamEvent[]>): Account | null {
  const domain = companyDomain(lead.emails);
  if (domain === null) return null;
  return teamAsOf('account', domain, logs.get(domain) ?? [], at) ?? blankAccount(domain);
}
