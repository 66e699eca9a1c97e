import type { FunnelDefinition } from '@/lib/funnel/definition';
import { blankAccount, type Account } from '@/lib/funnel/team/account';
import { accountCounter } from '@/lib/store/counters';
import type { Database } from '@/lib/store/database';
import { foldText, wordsOf } from '@/lib/store/fold-text';
import { cutTerm } from '@/lib/store/search-terms';
import { rollUp, type RollUp } from './roll-up';

/** A company with what its leads come to. */
export type AccountEntry = RollUp & { readonly account: Account };

/** One page of companies by domain; `next` is the domain after which the next one begins, null: this was the last. */
export type AccountPage = { readonly accounts: readonly AccountEntry[]; readonly next: string | null };

type Asked = {
  readonly definition: FunnelDefinition;
  /** Wall time in ms. */
  readonly now: number;
  readonly limit: number;
};

/**
 * Every company that has leads or of which something was said, by domain. Both are sorted by it already: a page of each
 * is read and joined, however many there are.
 * @param after `next` of the page before; null: the first page
 */
export async function listAccounts(
  db: Database,
  { after, ...asked }: Asked & { readonly after: string | null },
): Promise<AccountPage> {
  return paged(db, asked, async (limit) => {
    const [spokenOf, withLeads] = await Promise.all([
      db.accounts
        .where('id')
        .above(after ?? '')
        .limit(limit)
        .primaryKeys(),
      domainsFrom(db, { from: accountCounter(after ?? ''), to: pastAll, limit }),
    ]);
    return [...spokenOf, ...withLeads];
  });
}

/** The target accounts, by domain. */
export async function listTargetAccounts(
  db: Database,
  { after, ...asked }: Asked & { readonly after: string | null },
): Promise<AccountPage> {
  return paged(db, asked, async (limit) => {
    // The index sorts equal keys by domain; targets are few enough to be told from there.
    const targets = await db.accounts.where('target').equals(1).primaryKeys();
    return targets.filter((id) => id > (after ?? '')).slice(0, limit);
  });
}

/** The companies whose name has a word, or whose domain begins, as was typed; the first `limit` of them by domain. */
export async function searchAccounts(db: Database, text: string, asked: Asked): Promise<AccountPage> {
  const phrase = wordsOf(text).join(' ');
  const domain = foldText(text).trim();
  if (domain === '') return { accounts: [], next: null };
  const found = await paged(db, asked, async (limit) => {
    const from = accountCounter(domain);
    const [named, said, withLeads] = await Promise.all([
      phrase === '' ? [] : db.accounts.where('terms').startsWith(cutTerm(phrase)).limit(limit).primaryKeys(),
      db.accounts.where('id').startsWith(domain).limit(limit).primaryKeys(),
      domainsFrom(db, { from, to: `${from}\u{FFFF}`, limit, isFromIncluded: true }),
    ]);
    return [...named, ...said, ...withLeads];
  });
  return found;
}

/** One company; of one that nobody told of, all is blank. */
export async function accountById(
  db: Database,
  id: string,
  asked: Omit<Asked, 'limit'>,
): Promise<AccountEntry> {
  return db.transaction('r', [db.accounts, db.counters, db.leads], async () => {
    const [entry] = await entriesOf(db, [id], asked);
    return entry as AccountEntry;
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

/** Later than every domain. */
const pastAll = accountCounter('\u{FFFF}');

type Range = {
  readonly from: string;
  readonly to: string;
  readonly limit: number;
  readonly isFromIncluded?: boolean;
};

async function domainsFrom(
  db: Database,
  { from, to, limit, isFromIncluded = false }: Range,
): Promise<readonly string[]> {
  const keys = await db.counters
    .where('key')
    .between(from, to, isFromIncluded, false)
    .limit(limit)
    .primaryKeys();
  return keys.map((key) => key.slice(accountCounter('').length));
}

/** @param domainsOf at most so many of every source, each in order */
async function paged(
  db: Database,
  { limit, ...asked }: Asked,
  domainsOf: (limit: number) => Promise<readonly string[]>,
): Promise<AccountPage> {
  return db.transaction('r', [db.accounts, db.counters, db.leads], async () => {
    const found = [...new Set(await domainsOf(limit + 1))].toSorted((a, b) => (a < b ? -1 : 1));
    const page = found.slice(0, limit);
    return {
      accounts: await entriesOf(db, page, asked),
      next: found.length > limit ? (page.at(-1) ?? null) : null,
    };
  });
}

async function entriesOf(
  db: Database,
  ids: readonly string[],
  asked: Omit<Asked, 'limit'>,
): Promise<readonly AccountEntry[]> {
  const [rows, sums] = await Promise.all([db.accounts.bulkGet([...ids]), rollUp(db, ids, asked)]);
  return ids.flatMap((id, index) => {
    const sum = sums[index];
    return sum ? [{ account: rows[index]?.value ?? blankAccount(id), ...sum }] : [];
  });
}
