import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { blankAccount, type Account } from '@/lib/funnel/team/account';
import { accountCounter } from '@/lib/store/counters';
import type { Database } from '@/lib/store/database';
import { foldText, wordsOf } from '@/lib/store/fold-text';
import { cutTerm } from '@/lib/store/search-terms';
import { rollUp, type RollUp } from './roll-up';

/** A company with what its leads come to. */
export type AccountEntry = RollUp & { readonly account: Account };

/** Which companies, and how many of them at the most. */
export type AccountsAsked = {
  readonly list: 'all' | 'targets';
  /** Beginning of a word of the name, or of the domain; empty: every one. */
  readonly text: string;
  readonly limit: number;
};

/** Companies by their domains, in this order. */
export type AccountDomains = {
  readonly domains: readonly string[];
  /** True where there are no more than these. */
  readonly isWhole: boolean;
};

/**
 * The first companies that have leads or of which something was said, by domain. Both are sorted by it already: of each
 * as many keys are read as are asked for, and joined, however many there are. No row is read for it.
 */
export async function accountDomains(
  db: Database,
  { list, text, limit }: AccountsAsked,
): Promise<AccountDomains> {
  return db.transaction('r', [db.accounts, db.counters], async () => {
    const found = await (text.trim() === '' ? every(db, list, limit + 1) : named(db, text, limit + 1));
    const targets = list === 'targets' ? new Set(await targetDomains(db)) : null;
    const domains = [...new Set(found)]
      .filter((domain) => targets?.has(domain) ?? true)
      .toSorted((a, b) => (a < b ? -1 : 1));
    return { domains: domains.slice(0, limit), isWhole: domains.length <= limit };
  });
}

/** Companies with what their leads come to, in the given order; of one that nobody told of, all is blank. */
export async function accountEntries(
  db: Database,
  domains: readonly string[],
  asked: { readonly definition: FunnelDefinition; readonly now: number },
): Promise<readonly AccountEntry[]> {
  return db.transaction('r', [db.accounts, db.counters, db.leads], async () => {
    const [rows, sums] = await Promise.all([db.accounts.bulkGet([...domains]), rollUp(db, domains, asked)]);
    return sums.map((sum, index) => ({
      account: rows[index]?.value ?? blankAccount(domains[index] ?? ''),
      ...sum,
    }));
  });
}

/** The company that a lead rolls up to, as far as something was said of it; null: to none, or there is no such lead. */
export async function accountOfLead(db: Database, leadId: string): Promise<Account | null> {
  return db.transaction('r', [db.accounts, db.leads], async () => {
    const domain = (await db.leads.get(leadId))?.account;
    if (domain === undefined) return null;
    return (await db.accounts.get(domain))?.value ?? blankAccount(domain);
  });
}

async function every(db: Database, list: AccountsAsked['list'], limit: number): Promise<readonly string[]> {
  if (list === 'targets') return targetDomains(db, limit);
  const [spokenOf, withLeads] = await Promise.all([
    db.accounts.orderBy('id').limit(limit).primaryKeys(),
    domainsWithLeads(db, '', limit),
  ]);
  return [...spokenOf, ...withLeads];
}

/** Those whose name has a word that begins so, and those whose domain does. */
async function named(db: Database, text: string, limit: number): Promise<readonly string[]> {
  const phrase = wordsOf(text).join(' ');
  const domain = foldText(text).trim();
  const found = await Promise.all([
    phrase === '' ? [] : db.accounts.where('terms').startsWith(cutTerm(phrase)).limit(limit).primaryKeys(),
    db.accounts.where('id').startsWith(domain).limit(limit).primaryKeys(),
    domainsWithLeads(db, domain, limit),
  ]);
  return found.flat();
}

/** The index gives equal keys in the order of their domains. */
async function targetDomains(db: Database, limit = Infinity): Promise<readonly string[]> {
  return db.accounts.where('target').equals(1).limit(limit).primaryKeys();
}

async function domainsWithLeads(db: Database, beginning: string, limit: number): Promise<readonly string[]> {
  const keys = await db.counters
    .where('key')
    .startsWith(accountCounter(beginning))
    .limit(limit)
    .primaryKeys();
  return keys.map((key) => key.slice(accountCounter('').length));
}
