import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { ImportState } from '@/lib/funnel/import/journal';
import type { PreparedRow } from '@/lib/funnel/import/prepared-row';
import { send } from '@/lib/messaging/send';
import { counterChanges } from '@/lib/store/counters';
import { Database } from '@/lib/store/database';
import type { ImportRow } from '@/lib/store/rows';
import { ask, completed, openRaw, timed } from './raw-store';
import { personOf, scatter } from './people';

const day = 86_400_000;

type Parts = { readonly from: number; readonly parts: number; readonly size: number; readonly id: string };

/** Makes an empty database with the tables and indexes of a store, for bare writes. Gives its name. */
export async function makeScratch(): Promise<string> {
  const name = 'bench_scratch';
  await ask(indexedDB.deleteDatabase(name));
  const db = new Database(name);
  await db.open();
  db.close();
  return name;
}

/** Puts the seeded people of a range of numbers aside as parts of an import. Gives ms. */
export async function stageParts({ from, parts, size, id }: Parts): Promise<number> {
  const { ms } = await timed(async () => {
    for (let part = 0; part < parts; part += 1) {
      const rows = rowsFrom(from + part * size, size);
      const reply = await send('stageImport', { space: 'main', id, name: 'bench.csv', part, rows });
      if (!reply.ok) throw new Error(reply.refusal.type);
    }
  });
  return ms;
}

/** Confirms what is staged and waits until all of it is leads: the journal says so. Gives ms. */
export async function applyParts({
  store,
  parts,
  size,
  id,
}: Omit<Parts, 'from'> & { readonly store: string }): Promise<number> {
  const db = new Database(store);
  await db.open();
  const { ms } = await timed(async () => {
    const reply = await send('confirmImport', { space: 'main', id, parts, rows: parts * size });
    if (!reply.ok) throw new Error(reply.refusal.type);
    const journal = await journalIn(db, id, 'done');
    if (journal.added !== parts * size) throw new Error('not all rows were imported');
  });
  db.close();
  return ms;
}

/**
 * Writes what an import has written once more into another database, each part in one strict transaction of IndexedDB's own,
 * no question asked. Gives ms, without the reading.
 */
export async function writeAgain({
  store,
  scratch,
  parts,
  id,
}: {
  readonly store: string;
  readonly scratch: string;
  readonly parts: number;
  readonly id: string;
}): Promise<{ readonly ms: number; readonly leads: number; readonly events: number }> {
  const db = new Database(store);
  const raw = await openRaw(scratch);
  const told = { ms: 0, leads: 0, events: 0 };
  for (let part = 0; part < parts; part += 1) {
    const written = await writtenIn(db, id, part);
    told.leads += written.leads.length;
    told.events += written.events.length;
    told.ms += await writeBare(raw, written, {});
  }
  raw.close();
  db.close();
  return told;
}

/** Has an import taken back that is done, and waits until all of it is. Gives ms. */
export async function undoParts({
  store,
  id,
}: Pick<Parts, 'id'> & { readonly store: string }): Promise<number> {
  const db = new Database(store);
  await db.open();
  const { ms } = await timed(async () => {
    const reply = await send('undoImport', { space: 'main', id });
    if (!reply.ok) throw new Error(reply.refusal.type);
    const journal = await journalIn(db, id, 'undone');
    if (journal.kept > 0) throw new Error('not all leads were taken back');
  });
  db.close();
  return ms;
}

/**
 * Deletes and writes once more in the other database what taking an import back has deleted and written, each part in one
 * strict transaction of IndexedDB's own. Gives ms, without the reading.
 */
export async function undoAgain({
  store,
  scratch,
  parts,
  id,
}: Parameters<typeof writeAgain>[0]): ReturnType<typeof writeAgain> {
  const [db, other] = [new Database(store), new Database(scratch)];
  const raw = await openRaw(scratch);
  const told = { ms: 0, leads: 0, events: 0 };
  for (let part = parts - 1; part >= 0; part -= 1) {
    const { written, gone } = await undoneIn(db, other, id, part);
    told.leads += gone.leads.length;
    told.events += written.events.length;
    told.ms += await writeBare(raw, written, gone);
  }
  raw.close();
  other.close();
  db.close();
  return told;
}

/** Waits until an import is in a state; looks at its journal. */
async function journalIn(db: Database, id: string, state: ImportState): Promise<ImportRow> {
  for (;;) {
    const journal = await db.imports.get(id);
    if (journal?.state === state) return journal;
    if (journal?.state === 'stopped') throw new Error(`it stopped: ${journal.fault?.error}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Writes and deletes rows, table by table, in one transaction. Gives ms. */
async function writeBare(
  raw: IDBDatabase,
  written: Readonly<Record<string, readonly unknown[]>>,
  gone: Readonly<Record<string, readonly string[]>>,
): Promise<number> {
  const { ms } = await timed(async () => {
    const names = [...new Set([...Object.keys(written), ...Object.keys(gone)])];
    const transaction = raw.transaction(names, 'readwrite', { durability: 'strict' });
    for (const [table, rows] of Object.entries(written))
      for (const row of rows) transaction.objectStore(table).put(row);
    for (const [table, keys] of Object.entries(gone))
      for (const key of keys) transaction.objectStore(table).delete(key);
    return completed(transaction);
  });
  return ms;
}

/** What a part has written, table by table. */
async function writtenIn(db: Database, id: string, part: number) {
  const events = await db.events.where('opId').equals(`${id}/${part}`).toArray();
  const ids = [...new Set(events.map((event) => event.subject.id))];
  const leads = (await db.leads.bulkGet(ids)).filter((row) => row !== undefined);
  const keys = new Set(leads.flatMap((row) => [...counterChanges(null, row).keys()]));
  const [counters, meta, journal, pairs] = await Promise.all([
    db.counters.bulkGet([...keys]),
    db.meta.bulkGet(['clock', 'position']),
    db.imports.get(id),
    Promise.all(ids.map(async (lead) => db.pairs.where('leads').equals(lead).toArray())),
  ]);
  return {
    leads,
    events,
    counters: counters.filter((row) => row !== undefined),
    meta: meta.filter((row) => row !== undefined),
    imports: journal === undefined ? [] : [journal],
    pairs: pairs.flat(),
  };
}

/** What taking a part back has written and deleted, table by table; `other` still has what was there before. */
async function undoneIn(db: Database, other: Database, id: string, part: number) {
  const events = await db.events.where('opId').equals(`${id}/${part}/undo`).toArray();
  const ids = [...new Set(events.map((event) => event.subject.id))];
  const before = (await other.leads.bulkGet(ids)).filter((row) => row !== undefined);
  const keys = [...new Set(before.flatMap((row) => [...counterChanges(row, null).keys()]))];
  const [counters, meta, journal, pairs] = await Promise.all([
    db.counters.bulkGet(keys),
    db.meta.bulkGet(['clock', 'position']),
    db.imports.get(id),
    Promise.all(ids.map(async (lead) => other.pairs.where('leads').equals(lead).primaryKeys())),
  ]);
  return {
    written: {
      events,
      counters: counters.filter((row) => row !== undefined),
      meta: meta.filter((row) => row !== undefined),
      imports: journal === undefined ? [] : [journal],
    },
    gone: {
      leads: ids,
      counters: keys.filter((_, index) => counters[index] === undefined),
      pairs: [...new Set(pairs.flat())],
    },
  };
}

function rowsFrom(from: number, size: number): readonly PreparedRow[] {
  const now = Date.now();
  return Array.from({ length: size }, (_, index) => ({
    row: from + index + 2,
    lead: leadOf(from + index, now),
    ifKnown: 'skip',
  }));
}

/** A person with four things that happened after they were added: five events. */
function leadOf(number: number, now: number): ImportedLead {
  const { name, email, company } = personOf(number);
  const addedAt = now - (60 + (scatter(number, 11) % 400)) * day - (scatter(number, 12) % day);
  const at = (days: number): number => addedAt + days * day;
  return {
    person: { name, emails: [email], profiles: [], records: [], company },
    source: 'bench',
    owner: `colleague-${scatter(number, 13) % 40}`,
    addedAt,
    history: [
      { stage: 'mql', at: at(10) },
      { stage: 'sal', at: at(11) },
    ],
    activities: [
      { activity: 'webinar-attended', occurredAt: at(5) },
      { activity: 'demo', occurredAt: at(20) },
    ],
  };
}
