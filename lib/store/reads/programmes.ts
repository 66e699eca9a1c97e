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
