import type { ActionContext } from '@/lib/actions/context';
import type { Digest } from '@/lib/store/digest';
import { runCommand } from '@/lib/actions/run-command';
import type { Command, CommandReply, Done } from '@/lib/funnel/command';
import { definitionKey, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Actor } from '@/lib/funnel/log/event';
import { foldPeople } from '@/lib/funnel/log/fold';
import type { Lead } from '@/lib/funnel/log/lead';
import { evidenceFor, isToldApart, rankOf } from '@/lib/funnel/person/likeness';
import type { Refusal } from '@/lib/funnel/refusal';
import { counterChanges } from '@/lib/store/counters';
import { Database } from '@/lib/store/database';
import { readDefinitions } from '@/lib/store/reads/definitions';
import type { LeadRow } from '@/lib/store/rows';
import { rowOf } from '@/lib/store/row-of';
import { bo, dealStage, idOf, start } from '@/test/funnel/story';

/** A store of its own, with a clock that stands still until it is told to go on. */
export type TeamStore = {
  readonly db: Database;
  readonly context: (by?: Actor) => ActionContext;
  /** Carries a command out under a new name, or the given one. */
  readonly run: (command: Command, by?: Actor, opId?: string) => Promise<CommandReply>;
  /** Carries it out, and fails the test where it is refused. */
  readonly does: (command: Command, by?: Actor) => Promise<Done>;
  /** Carries it out, and fails the test where it is not refused. */
  readonly refusal: (command: Command, by?: Actor) => Promise<Refusal>;
  /** Adds somebody by this first name; their address is `<name>@example.com`. */
  readonly add: (name: string, more?: Partial<Extract<Command, { type: 'addLead' }>>) => Promise<string>;
  readonly lead: (id: string) => Promise<Lead>;
  readonly wait: (ms: number) => void;
  readonly now: () => number;
};

/** @param db in place of a fresh one: as another connection, or one that fails on purpose */
export async function teamStore(
  definition: FunnelDefinition = dealStage,
  db: Database = new Database(`actions ${crypto.randomUUID()}`),
): Promise<TeamStore> {
  const key = definitionKey(definition);
  await db.definitions.put({ key, definition });
  await db.meta.bulkPut([
    { key: 'funnel', value: key },
    { key: 'device', value: 'dev' },
  ]);
  let now = start;
  let number = 0;
  let ops = 0;
  const newId = (): string => idOf((number += 1));
  const context = (by: Actor = bo): ActionContext => ({
    db,
    actor: by,
    now,
    newId,
    definition,
    definitions: new Map([[key, definition]]),
  });
  const run: TeamStore['run'] = async (command, by = bo, opId = `op-${(ops += 1)}`) =>
    (await runCommand(context(by), opId, command)).reply;
  const does: TeamStore['does'] = async (command, by) => {
    const reply = await run(command, by);
    if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.refusal)}`);
    return reply.value;
  };
  return {
    db,
    context,
    run,
    does,
    refusal: async (command, by) => {
      const reply = await run(command, by);
      if (reply.ok) throw new Error('carried out');
      return reply.refusal;
    },
    add: async (name, more = {}) => {
      const person = { name, emails: [`${name.toLowerCase()}@example.com`], profiles: [], records: [] };
      const { leadId } = await does({ type: 'addLead', person, capturedFrom: 'hand', ...more });
      if (leadId === null) throw new Error('no lead');
      return leadId;
    },
    lead: async (id) => {
      const row = await db.leads.get(id);
      if (!row) throw new Error('no such lead');
      return row.lead;
    },
    wait: (ms) => void (now += ms),
    now: () => now,
  };
}

/** Everything that a store holds, table by table. */
export async function contentsOf(db: Database): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(tables);
}

/** What the leads, counts and pairs of a store would be, made anew from its log. */
export async function recounted({ db }: TeamStore): Promise<{
  readonly leads: readonly unknown[];
  readonly counters: Readonly<Record<string, number>>;
  readonly pairs: readonly unknown[];
}> {
  const hidden = new Set(await db.erasures.toCollection().primaryKeys());
  const definitions = await readDefinitions(db);
  const events = await db.events.toArray();
  const counters: Record<string, number> = {};
  const leads: LeadRow[] = [];
  const people = foldPeople(events, definitions);
  for (const [id, lead] of [...people.leads].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (hidden.has(id)) continue;
    const row = rowOf(lead, definitions);
    leads.push(row);
    for (const [key, by] of counterChanges(null, row)) counters[key] = (counters[key] ?? 0) + by;
  }
  // In the order of their keys, as the table gives them.
  const entries = Object.entries(counters).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { leads, counters: Object.fromEntries(entries), pairs: pairsAmong(leads) };
}

/** Every two leads that have something in common and were not told apart; leads in the order of their ids. */
function pairsAmong(rows: readonly LeadRow[]): readonly unknown[] {
  return rows.flatMap(({ lead: one }, index) =>
    rows.slice(index + 1).flatMap(({ lead: other }) => {
      const evidence = evidenceFor(one, other);
      if (evidence.length === 0 || isToldApart(one, other)) return [];
      return [{ id: `${one.id}|${other.id}`, leads: [one.id, other.id], rank: rankOf(evidence) }];
    }),
  );
}

/** The same of what is kept. */
export async function kept({ db }: TeamStore): ReturnType<typeof recounted> {
  const counters = await db.counters.toArray();
  return {
    leads: await db.leads.orderBy('id').toArray(),
    counters: Object.fromEntries(counters.map(({ key, count }) => [key, count])),
    pairs: await db.pairs.orderBy('id').toArray(),
  };
}

/** Tells texts apart and gives nothing away. */
export const digest: Digest = async (text) => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`salt ${text}`));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
