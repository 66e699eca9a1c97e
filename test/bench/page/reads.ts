import { drawPlot } from '@/components/quadrants/draw-plot';
import { plotArea, plotScale } from '@/components/quadrants/plot-scale';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { readListPage, type ListAsked } from '@/lib/queries/list-page';
import { Placing, type Placed } from '@/lib/scoring/placed';
import { scoreOf } from '@/lib/scoring/score';
import { dayLength } from '@/lib/store/counters';
import { Database } from '@/lib/store/database';
import { accountDomains, accountEntries } from '@/lib/store/reads/accounts';
import { stageCounts } from '@/lib/store/reads/counts';
import { currentDefinition } from '@/lib/store/reads/definitions';
import { historyOf } from '@/lib/store/reads/history';
import { leadsByKeys, leadsOfPeople } from '@/lib/store/reads/leads';
import { leadsOfStage } from '@/lib/store/reads/lists';
import { scanPage } from '@/lib/store/reads/scan';
import { readScoring } from '@/lib/store/reads/scoring';
import { searchLeads } from '@/lib/store/reads/search';
import { cutTerm } from '@/lib/store/search-terms';
import { keyOf } from './people';
import { ask, openRaw, timed } from './raw-store';

/** Leads that a look at all of them reads at a time. */
const pageSize = 1000;
/** Of the plot, in px. */
const plotSize = { width: 1100, height: 340 };

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
  /** Every lead placed by fit and interest, as the plot does it. */
  readonly placed: () => Promise<Read>;
  /** The rows of every lead, read by the same pages. */
  readonly barePages: () => Promise<Read>;
  /** The plot of all leads that were placed last, drawn. */
  readonly drawn: () => Promise<Read>;
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
  let placed: Placed | null = null;
  const leadsIndex = (name: string): IDBIndex => raw.transaction('leads').objectStore('leads').index(name);
  return {
    placed: async () =>
      measure(async () => {
        placed = await placeAll(db, definition);
        return placed.ids;
      }),
    barePages: async () => measure(async () => readAllPages(raw)),
    drawn: async () =>
      measure(async () => {
        const context = Object.assign(document.createElement('canvas'), plotSize).getContext('2d');
        if (!context || !placed) throw new Error('There is nothing to draw.');
        const { cuts } = await readScoring(db);
        const scale = plotScale(plotArea(placed, cuts), plotSize);
        const look = { ink: '#0b665c', faint: '#e2f1ee', rule: '#868f8c' };
        drawPlot(context, placed, { scale, size: plotSize, cuts, look });
        return placed.ids;
      }),
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

async function placeAll(db: Database, definition: FunnelDefinition): Promise<Placed> {
  const rules = await readScoring(db);
  const placing = new Placing();
  const now = Date.now();
  for (let after: string | null = ''; after !== null;) {
    const page = await scanPage(db, after, pageSize);
    for (const { lead, account } of page.people)
      placing.add(lead.id, scoreOf(rules, { definition, lead, account, now }));
    ({ after } = page);
  }
  return placing.placed();
}

async function readAllPages(raw: IDBDatabase): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (let after = '', isWhole = false; !isWhole;) {
    const store = raw.transaction('leads').objectStore('leads');
    const rows = (await ask(store.getAll(IDBKeyRange.lowerBound(after, true), pageSize))) as { id: string }[];
    all.push(...rows.map(({ id }) => id));
    after = rows.at(-1)?.id ?? after;
    isWhole = rows.length < pageSize;
  }
  return all;
}
