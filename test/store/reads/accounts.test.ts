import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stageById } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { blankAccount, type Account } from '@/lib/funnel/team/account';
import type { Database } from '@/lib/store/database';
import { accountDomains, accountEntries, accountOfLead } from '@/lib/store/reads/accounts';
import { leadsOfAccounts } from '@/lib/store/reads/kept-lists';
import { searchTerms } from '@/lib/store/search-terms';
import { runs } from '@/test/chance';
import { day, dealStage, exampleRow, exampleStore, idOf, noon } from '@/test/store/example';
import { countedReads } from './counted-reads';

const at = { definition: dealStage, now: noon };

/** A lead at a company. */
function leadAt(number: number, domain: string, changes: Parameters<typeof exampleRow>[1] = {}) {
  return exampleRow(number, { emails: [`p${number}@${domain}`], ...changes });
}

async function told(db: Database, ...accounts: readonly Partial<Account>[]): Promise<void> {
  for (const said of accounts) {
    const value = { ...blankAccount(said.id ?? ''), ...said };
    const terms = searchTerms({ name: value.name, emails: [], company: null });
    await db.accounts.put({ id: value.id, ...(value.isTarget ? { target: 1 } : {}), terms, value });
  }
}

describe('the list of accounts', () => {
  const asked = { list: 'all', text: '', limit: 9 } as const;

  test('holds whoever has leads or was told of, once, and no free mailboxes', async () => {
    const db = await exampleStore([
      leadAt(1, 'acme.example'),
      leadAt(2, 'acme.example'),
      leadAt(3, 'mail.beta.example'),
      leadAt(4, 'gmail.com'),
      exampleRow(5),
    ]);
    await told(db, { id: 'acme.example', name: 'Acme' }, { id: 'zeta.example', isTarget: true });
    const all = ['acme.example', 'beta.example', 'zeta.example'];
    for (const limit of [1, 2, 3, 9])
      expect(await accountDomains(db, { ...asked, limit })).toEqual({
        domains: all.slice(0, limit),
        isWhole: limit >= 3,
      });
    expect((await accountDomains(db, { ...asked, list: 'targets' })).domains).toEqual(['zeta.example']);
  });

  test('finds by a word of the name and by the beginning of the domain', async () => {
    const db = await exampleStore([leadAt(1, 'acme.example'), leadAt(2, 'beta.example')]);
    await told(db, { id: 'beta.example', name: 'Büro Acme', isTarget: true });
    const found = async (text: string, list: 'all' | 'targets' = 'all'): Promise<readonly string[]> =>
      (await accountDomains(db, { ...asked, text, list })).domains;
    expect(await found('acme')).toEqual(['acme.example', 'beta.example']);
    expect(await found('acme', 'targets')).toEqual(['beta.example']);
    expect(await found('buro ac')).toEqual(['beta.example']);
    expect(await found('ACME.e')).toEqual(['acme.example']);
    expect(await found('nobody')).toEqual([]);
  });

  test('reads keys alone, and of the companies in sight what is kept of them', async () => {
    const many = Array.from({ length: 300 }, (_, n) =>
      leadAt(n, `company-${String(n).padStart(4, '0')}.example`),
    );
    const { db, readsSince } = await countedReads(await exampleStore(many));
    const { domains } = await accountDomains(db, { ...asked, limit: 20 });
    expect(readsSince()).toEqual({ entries: 21, rows: 0 });
    await accountEntries(db, domains, at);
    expect(readsSince().rows).toBeLessThanOrEqual(120);
  });
});

describe('what leads come to', () => {
  test('is told of each company apart, of one whose name begins like another as well', async () => {
    const db = await exampleStore([
      leadAt(1, 'acme.com', { position: { step: 'lead-in', owner: 'ann' } }),
      leadAt(2, 'acme.com', { position: { step: 'validated', owner: 'ann' } }),
      leadAt(3, 'acme.com', { position: { outcome: 'lost', owner: 'ben' } }),
      leadAt(4, 'acme.com.br'),
    ]);
    const accounts = await accountEntries(db, ['acme.com', 'acme.com.br'], at);
    expect(accounts).toMatchObject([
      {
        account: { id: 'acme.com' },
        leads: 3,
        open: 2,
        furthest: 'sql',
        owners: [
          { id: 'ann', leads: 2 },
          { id: 'ben', leads: 1 },
        ],
      },
      { account: { id: 'acme.com.br' }, leads: 1, open: 1, furthest: 'identified', owners: [] },
    ]);
  });

  test('is at any moment what the leads themselves say then', async () => {
    const position = fc.record({
      step: fc.constantFrom(null, null, 'lead-in', 'validated'),
      owner: fc.constantFrom(null, 'ann', 'ben'),
      outcome: fc.constantFrom(null, null, 'won' as const, 'lost' as const),
      parked: fc.boolean(),
      activeUntil: fc.option(fc.integer({ min: noon - day, max: noon + 2 * day })),
      parkedUntil: fc.option(fc.integer({ min: noon - day, max: noon + 2 * day })),
    });
    const someone = fc.record({ position, domain: fc.constantFrom('a.example', 'b.example') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(someone, { maxLength: 10 }),
        fc.integer({ min: noon - 2 * day, max: noon + 4 * day }),
        async (people, now) => {
          const rows = people.map(({ domain, position: each }, n) => leadAt(n, domain, { position: each }));
          const db = await exampleStore(rows);
          for (const domain of ['a.example', 'b.example']) {
            const leads = rows.filter(({ account }) => account === domain).map(({ lead }) => lead);
            const [entry] = await accountEntries(db, [domain], { definition: dealStage, now });
            const { account: _, ...rolled } = entry ?? { account: null, owners: [] };
            expect({
              ...rolled,
              owners: Object.fromEntries(rolled.owners.map((o) => [o.id, o.leads])),
            }).toEqual(naive(leads, now));
          }
          db.close();
        },
      ),
      { numRuns: runs(60) },
    );
  });
});

test('the leads of companies are paged, one company after the other, changed last first', async () => {
  const db = await exampleStore([
    ...[1, 2, 3].map((n) => leadAt(n, 'a.example', { updatedAt: noon + n })),
    leadAt(4, 'b.example'),
    leadAt(5, 'c.example'),
  ]);
  const first = await leadsOfAccounts(db, ['a.example', 'c.example'], { limit: 2, place: null });
  const rest = await leadsOfAccounts(db, ['a.example', 'c.example'], { limit: 9, place: first.next });
  expect([...first.leads, ...rest.leads].map(({ id }) => id)).toEqual([3, 2, 1, 5].map((n) => idOf(n)));
});

test('the company of a lead is blank until something is told of it, and none without one', async () => {
  const db = await exampleStore([leadAt(1, 'acme.example'), leadAt(2, 'gmail.com')]);
  expect(await accountOfLead(db, idOf(1))).toEqual(blankAccount('acme.example'));
  await told(db, { id: 'acme.example', industry: 'Tools' });
  expect(await accountOfLead(db, idOf(1))).toMatchObject({ industry: 'Tools' });
  expect(await accountOfLead(db, idOf(2))).toBeNull();
  expect(await accountOfLead(db, idOf(9))).toBeNull();
});

/** The same by looking at every lead. */
function naive(leads: readonly Lead[], now: number): unknown {
  const stages = leads.map((lead) => stageById(dealStage, stageNow(dealStage, lead, now)));
  const ranked = stages.toSorted((a, b) => dealStage.stages.indexOf(a) - dealStage.stages.indexOf(b));
  const onTheWay = ranked.filter(({ kind }) => ['open', 'hand-off', 'won', 'after-sale'].includes(kind));
  const owners = leads.flatMap(({ position: { owner } }) => owner ?? []);
  return {
    leads: leads.length,
    open: stages.filter(({ kind }) => kind === 'open' || kind === 'hand-off').length,
    furthest: (onTheWay.at(-1) ?? ranked.at(-1))?.id ?? null,
    owners: Object.fromEntries(owners.map((id) => [id, owners.filter((other) => other === id).length])),
  };
}
