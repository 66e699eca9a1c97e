import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { PreparedRow } from '@/lib/funnel/import/prepared-row';
import { send } from '@/lib/messaging/send';
import { counterChanges } from '@/lib/store/counters';
import { Database } from '@/lib/store/database';
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
    for (;;) {
      const journal = await db.imports.get(id);
      if (journal?.state === 'done') {
        if (journal.added !== parts * size) throw new Error('not all rows were imported');
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
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
    const { ms } = await timed(async () => {
      const tables = Object.entries(written);
      const names = tables.map(([table]) => table);
      const transaction = raw.transaction(names, 'readwrite', { durability: 'strict' });
      for (const [table, rows] of tables) for (const row of rows) transaction.objectStore(table).put(row);
      return completed(transaction);
    });
    told.ms += ms;
  }
  raw.close();
  db.close();
  return told;
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
