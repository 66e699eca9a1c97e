import { compareEvents } from '@/lib/funnel/log/event';
import type { Programme } from '@/lib/funnel/team/programme';
import { accountCounter, programmeCounter } from '@/lib/store/counters';
import type { Database } from '@/lib/store/database';

/** A programme with how many are in it. */
export type ProgrammeEntry = {
  readonly programme: Programme;
  /** Leads that are in it. */
  readonly members: number;
  /** Its targets by domain, with how many leads each company has. */
  readonly targets: readonly {
    readonly domain: string;
    readonly name: string | null;
    readonly leads: number;
  }[];
};

/** Every programme, by name. Teams have dozens: they are read whole, and counts are kept ones. */
export async function listProgrammes(db: Database): Promise<readonly ProgrammeEntry[]> {
  return db.transaction('r', [db.programmes, db.accounts, db.counters], async () => {
    const rows = await db.programmes.toArray();
    const entries = await Promise.all(rows.map(async ({ value }) => entryOf(db, value)));
    return entries.toSorted((a, b) => a.programme.name.localeCompare(b.programme.name));
  });
}

/**
 * What programmes are called, those that were removed included, by id. What is no id of any is left out.
 * To be called within a transaction on programmes and their log.
 */
export async function programmeNames(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(ids)];
  const rows = await db.programmes.bulkGet(distinct);
  const names = await Promise.all(
    distinct.map(async (id, index) => rows[index]?.value.name ?? lastName(db, id)),
  );
  return new Map(
    distinct.flatMap((id, index) => {
      const name = names[index];
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}

/** Programmes that a company is a target of, by name. */
export async function programmesAimedAt(db: Database, domain: string): Promise<readonly Programme[]> {
  const rows = await db.programmes.toArray();
  return rows
    .map(({ value }) => value)
    .filter(({ targets }) => targets[domain] !== undefined)
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Ids of all leads that are in a programme; of keys alone. */
export async function memberIds(db: Database, programme: string): Promise<readonly string[]> {
  return db.leads.where('programmes').equals(programme).primaryKeys();
}

async function lastName(db: Database, id: string): Promise<string | undefined> {
  const log = await db.teamEvents.where('subject.id').equals(id).toArray();
  return log
    .toSorted(compareEvents)
    .flatMap((event) => (event.kind === 'programmeSet' ? (event.changes.name ?? []) : []))
    .at(-1);
}

async function entryOf(db: Database, programme: Programme): Promise<ProgrammeEntry> {
  const domains = Object.keys(programme.targets).toSorted();
  const [members, accounts, leads] = await Promise.all([
    db.counters.get(programmeCounter(programme.id)),
    db.accounts.bulkGet(domains),
    db.counters.bulkGet(domains.map((domain) => accountCounter(domain))),
  ]);
  return {
    programme,
    members: members?.count ?? 0,
    targets: domains.map((domain, index) => ({
      domain,
      name: accounts[index]?.value.name ?? null,
      leads: leads[index]?.count ?? 0,
    })),
  };
}
