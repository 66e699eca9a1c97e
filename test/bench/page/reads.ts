import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { readListPage, type ListAsked } from '@/lib/queries/list-page';
import { dayLength } from '@/lib/store/counters';
import { Database } from '@/lib/store/database';
import { accountDomains, accountEntries } from '@/lib/store/reads/accounts';
import { stageCounts } from '@/lib/store/reads/counts';
import { currentDefinition } from '@/lib/store/reads/definitions';
import { historyOf } from '@/lib/store/reads/history';
import { leadsByKeys, leadsOfPeople } from '@/lib/store/reads/leads';
import { leadsOfStage } from '@/lib/store/reads/lists';
import { searchLeads } from '@/lib/store/reads/search';
import { cutTerm } from '@/lib/store/search-terms';
import { keyOf } from './people';
import { ask, openRaw, timed } from './raw-store';

/** Companies that the page of accounts reads at a time. */
const inSight = 25;

/** A measured read: how long in ms, how many it gave, and whether a search said that there may be more. */
export type Read = { readonly ms: number; readonly count: number; readonly more?: boolean };

/** Reads of an open store, each beside what IndexedDB by itself takes for the same rows. */
export type Reads = {
  readonly search: (text: string, limit: number) => Promise<Read>;
  readonly bareSearch: (text: string, limit: number) => Promise<Read>;
  readonly list: (stage: string, limit: number) => Promise<Read>;
  readonly bareList: (stage: string, limit: number) => Promise<Read>;
  /** The first page of a list as the leads page opens it; `days`: as it was so many days ago. */
  readonly open: (asked: ListAsked, days: number | null) => Promise<Read>;
  /** The first companies of the page of accounts, with what the leads of those in sight come to. */
  readonly accounts: () => Promise<Read>;
  /** The history of the seeded person of a number. */
  readonly history: (number: number) => Promise<Read>;
  readonly counts: () => Promise<Read>;
  readonly bareCounts: () => Promise<Read>;
  readonly walkedCounts: () => Promise<Read>;
  readonly people: (keys: readonly string[]) => Promise<Read>;
};

/** Opens a store for the functions below, once and for the whole bench. */
export async function open(store: string): Promise<void> {
  const db = new Database(store);
  await db.open();
  const definition = await currentDefinition(db);
  if (!definition) throw new Error(`${store} has no definition in force`);
  Object.assign(globalThis, { reads: readsOf(db, await openRaw(store), definition) });
}

function readsOf(db: Database, raw: IDBDatabase, definition: FunnelDefinition): Reads {
  const leadsIndex = (name: string): IDBIndex => raw.transaction('leads').objectStore('leads').index(name);
  return {
    search: async (text, limit) => {
      const { ms, value } = await timed(async () => searchLeads(db, text, limit));
      return { ms, count: value.leads.length, more: value.more };
    },
    bareSearch: async (text, limit) =>
      measure(async () => {
        const start = cutTerm(text);
        return ask(leadsIndex('terms').getAll(IDBKeyRange.bound(start, `${start}\uffff`), limit + 1));
      }),
    list: async (stage, limit) =>
      measure(async () => {
        stageById(definition, stage);
        return (await leadsOfStage(db, definition, stage, { now: Date.now(), limit })).leads;
      }),
    bareList: async (stage, limit) =>
      measure(async () => walkBack(leadsIndex('[stage+updatedAt]'), stage, limit)),
    open: async (asked, days) =>
      measure(async () => {
        const at = days === null ? null : Date.now() - days * dayLength;
        return (await readListPage(db, { ...asked, at }, null)).leads;
      }),
    accounts: async () =>
      measure(async () => {
        const { domains } = await accountDomains(db, { list: 'all', text: '', limit: 200 });
        return accountEntries(db, domains.slice(0, inSight), { definition, now: Date.now() });
      }),
    history: async (number) => {
      const [lead] = (await leadsByKeys(db, [keyOf(number)])).flat();
      if (!lead) throw new Error(`nobody has the number ${number}`);
      return measure(async () => historyOf(db, lead.id));
    },
    counts: async () =>
      measure(async () => Object.keys((await stageCounts(db, definition, Date.now())).stages)),
    bareCounts: async () =>
      measure(async () => ask(raw.transaction('counters').objectStore('counters').getAll())),
    walkedCounts: async () =>
      measure(async () => {
        const index = leadsIndex('[stage+updatedAt]');
        return Promise.all(
          definition.stages.map(async ({ id }) => ask(index.count(IDBKeyRange.bound([id], [id, []])))),
        );
      }),
    people: async (keys) =>
      measure(async () =>
        (
          await leadsOfPeople(
            db,
            keys.map((key) => [key]),
          )
        ).flat(),
      ),
  };
}

/** The newest rows of a stage, by a cursor: IndexedDB's `getAll` of 2.0 only goes forwards. */
async function walkBack(index: IDBIndex, stage: string, limit: number): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const rows: unknown[] = [];
    const request = index.openCursor(IDBKeyRange.bound([stage], [stage, []]), 'prev');
    request.addEventListener('error', () => reject(request.error ?? new Error('a request failed')));
    request.addEventListener('success', () => {
      const cursor = request.result;
      if (cursor === null) return resolve(rows);
      rows.push(cursor.value);
      if (rows.length === limit) return resolve(rows);
      cursor.continue();
    });
  });
}

async function measure(read: () => Promise<readonly unknown[]>): Promise<Read> {
  const { ms, value } = await timed(read);
  return { ms, count: value.length };
}
