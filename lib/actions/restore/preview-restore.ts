import { definitionKey } from '@/lib/funnel/definition/definition';
import type { ArchiveRow } from '@/lib/store/archive-rows';
import type { Database } from '@/lib/store/database';

/** What of a kind there is here, what is in the archive, and what of either is not in the other. */
export type Difference = {
  readonly here: number;
  readonly inFile: number;
  readonly lost: number;
  readonly gained: number;
};

/** What restoring an archive would change. */
export type RestoreEffect = {
  readonly leads: Difference;
  readonly events: Difference;
  readonly accounts: Difference;
  readonly funnels: Difference;
  readonly funnelHere: string | null;
  readonly funnelInFile: string | null;
  /** People of the archive who were erased here, and stay so. */
  readonly keptOut: number;
};

/** Rows of an archive are compared as they are read; nothing but their numbers is kept. */
export type Preview = {
  /** @returns index of the first row that names a funnel which did not come before; -1: none does */
  readonly add: (rows: readonly ArchiveRow[]) => Promise<number>;
  readonly effect: () => Promise<RestoreEffect>;
};

/**
 * Compares an archive with the store in use. A lead counts as known here where it has a row, or became part of one.
 * @param current null: it cannot be read; then everything is gained
 */
export function createPreview(current: Database | null): Preview {
  const counts = { leads: 0, knownLeads: 0, events: 0, knownEvents: 0, keptOut: 0 };
  const definitions = new Map<string, string>();
  const accounts = new Set<string>();
  let funnel: string | null = null;

  const take = async (rows: readonly ArchiveRow[]): Promise<void> => {
    const leadIds: string[] = [];
    const eventIds: string[] = [];
    for (const { t, r } of rows) {
      if (t === 'definitions') definitions.set(r.key, r.definition.name);
      if (t === 'meta' && r.key === 'funnel') funnel = String(r.value);
      if (t === 'teamEvents' && r.subject.type === 'account') accounts.add(r.subject.id);
      if (t !== 'events') continue;
      eventIds.push(r.id);
      if (r.kind === 'added') leadIds.push(r.subject.id);
    }
    counts.leads += leadIds.length;
    counts.events += eventIds.length;
    if (!current) return;
    const known = await knownHere(current, leadIds, eventIds);
    counts.knownLeads += known.leads;
    counts.knownEvents += known.events;
    counts.keptOut += known.erased;
  };

  return {
    add: async (rows) => {
      await take(rows);
      return rows.findIndex(({ t, r }) => t === 'events' && !definitions.has(r.funnel));
    },
    effect: async () => {
      const here = current ? await countHere(current) : nothing;
      const between = (all: number, inFile: number, known: number): Difference => ({
        here: all,
        inFile,
        lost: Math.max(all - known, 0),
        gained: Math.max(inFile - known, 0),
      });
      const knownAccounts = here.accounts.filter((id) => accounts.has(id)).length;
      const knownFunnels = here.funnels.filter(([key]) => definitions.has(key)).length;
      return {
        leads: between(here.leads, counts.leads - counts.keptOut, counts.knownLeads),
        events: between(here.events, counts.events, counts.knownEvents),
        accounts: between(here.accounts.length, accounts.size, knownAccounts),
        funnels: between(here.funnels.length, definitions.size, knownFunnels),
        funnelHere: new Map(here.funnels).get(here.funnel ?? '') ?? null,
        funnelInFile: definitions.get(funnel ?? '') ?? null,
        keptOut: counts.keptOut,
      };
    },
  };
}

type Here = {
  readonly leads: number;
  readonly events: number;
  readonly accounts: readonly string[];
  /** Key and name. */
  readonly funnels: readonly (readonly [string, string])[];
  readonly funnel: string | null;
};

const nothing: Here = { leads: 0, events: 0, accounts: [], funnels: [], funnel: null };

async function countHere(db: Database): Promise<Here> {
  return db.transaction('r', db.tables, async () => {
    const [leads, merged, events, accounts, definitions, funnel] = await Promise.all([
      db.leads.count(),
      db.merges.filter(({ into }) => into !== undefined).count(),
      db.events.count(),
      db.accounts.toCollection().primaryKeys(),
      db.definitions.toArray(),
      db.meta.get('funnel'),
    ]);
    return {
      leads: leads + merged,
      events,
      accounts,
      funnels: definitions.map(({ definition }) => [definitionKey(definition), definition.name] as const),
      funnel: typeof funnel?.value === 'string' ? funnel.value : null,
    };
  });
}

async function knownHere(
  db: Database,
  leadIds: readonly string[],
  eventIds: readonly string[],
): Promise<{ readonly leads: number; readonly events: number; readonly erased: number }> {
  const events = new Set(eventIds);
  const sorted = eventIds.toSorted();
  return db.transaction('r', [db.leads, db.merges, db.events, db.tombstones], async () => {
    const [rows, merges, tombstones, between] = await Promise.all([
      db.leads.where('id').anyOf(leadIds).primaryKeys(),
      db.merges.bulkGet([...leadIds]),
      db.tombstones.bulkGet([...leadIds]),
      // Both are in the order of ids: what lies between the first and the last is about as much again.
      db.events
        .where('id')
        .between(sorted[0] ?? '', sorted.at(-1) ?? '', true, true)
        .primaryKeys(),
    ]);
    return {
      leads: rows.length + merges.filter((merge) => merge?.into !== undefined).length,
      events: between.filter((id) => events.has(id)).length,
      erased: tombstones.filter((row) => row !== undefined).length,
    };
  });
}
