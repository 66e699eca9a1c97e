import type { ActionContext } from '@/lib/actions/context';
import { tidyPerson } from '@/lib/actions/add-lead';
import { duplicateBy } from '@/lib/actions/duplicate';
import type { KnownDeed, PreparedRow } from '@/lib/funnel/import/prepared-row';
import { foldLead } from '@/lib/funnel/log/fold';
import type { Person } from '@/lib/funnel/person/person';
import { identityKeys } from '@/lib/funnel/person/identity';
import { accepted, refused, type Refusal, type Result } from '@/lib/funnel/refusal';
import { logOf } from '@/lib/store/log-of';
import { unknownStage } from './tell-past';

/** Somebody whom the store does not have, or is to have twice. */
export type Newcomer = { readonly prepared: PreparedRow; readonly person: Person; readonly leadId: string };
/** Somebody who is a lead already, or further up in the file. */
export type Known = Newcomer & {
  readonly deed: Extract<KnownDeed, 'merge' | 'update'>;
};
export type LeftRow = { readonly row: number; readonly refusal: Refusal };

/** What becomes of the rows of a part: each is one of these. */
export type Matched = {
  readonly newcomers: readonly Newcomer[];
  readonly known: readonly Known[];
  readonly left: readonly LeftRow[];
};

/**
 * Finds out whose rows these are, by one look-up for all of them: nothing is written. Must run inside `transact`.
 * @param optedOut keys of the part's people that belong to somebody who opted out and was erased
 */
export async function matchRows(
  context: ActionContext,
  rows: readonly PreparedRow[],
  optedOut: ReadonlySet<string>,
): Promise<Matched> {
  const read = rows.map((prepared) => ({ prepared, asked: readPerson(prepared) }));
  const keys = [...new Set(read.flatMap(({ asked }) => (asked.ok ? asked.value.keys : [])))];
  const holders = await holdersOf(context, keys);
  const locked = await lockedAmong(context, new Set([...holders.values()].flat()));
  const leaving = await keysLeaving(context);
  const newcomers: Newcomer[] = [];
  const known: Known[] = [];
  const left: LeftRow[] = [];
  /** By key the lead that has it once the rows before were written. */
  const leadIdByKey = new Map<string, string>();
  for (const { prepared, asked } of read) {
    const leave = (refusal: Refusal): void => void left.push({ row: prepared.row, refusal });
    if (!asked.ok) {
      leave(asked.refusal);
      continue;
    }
    const { person, keys: own } = asked.value;
    const refusal = barredBy(own, optedOut, leaving);
    if (refusal) {
      leave(refusal);
      continue;
    }
    const by = own.find((key) => holders.has(key) || leadIdByKey.has(key));
    const holder = by === undefined ? null : (holders.get(by)?.[0] ?? leadIdByKey.get(by) ?? null);
    const deed = prepared.lead.evenIfDuplicate === true ? 'add' : prepared.ifKnown;
    if (own.some((key) => holders.get(key)?.some((id) => locked.has(id)))) leave({ type: 'OptedOut' });
    else if (holder === null || deed === 'add') {
      const wrong = unknownStage(context.definition, prepared.lead);
      if (wrong) {
        leave(wrong);
        continue;
      }
      const leadId = context.newId();
      newcomers.push({ prepared, person, leadId });
      for (const key of own) if (!leadIdByKey.has(key)) leadIdByKey.set(key, leadId);
    } else if (deed === 'skip') leave(duplicateBy(by ?? '', holder));
    else {
      known.push({ prepared, person, leadId: holder, deed });
      for (const key of own) if (!leadIdByKey.has(key)) leadIdByKey.set(key, holder);
    }
  }
  return { newcomers, known, left };
}

/** Identity keys of the people of a part: whether they opted out is asked before it is applied. */
export function keysOfPart(rows: readonly PreparedRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ lead }) => identityKeys(lead.person)))];
}

/** By key the leads that have it; all are asked for at once, which costs the least (one request a key). */
export async function holdersOf(
  { db }: Pick<ActionContext, 'db'>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (keys.length === 0) return new Map();
  const found = await Promise.all(keys.map(async (key) => db.leads.where('keys').equals(key).primaryKeys()));
  return new Map(
    keys.flatMap((key, index) => {
      const ids = found[index] ?? [];
      return ids.length === 0 ? [] : [[key, ids] as const];
    }),
  );
}

type ReadPerson = { readonly person: Person; readonly keys: readonly string[] };

function readPerson({ lead }: PreparedRow): Result<ReadPerson> {
  const person = tidyPerson(lead.person);
  if (!person.ok) return person;
  const keys = identityKeys(person.value);
  return person.value.name === undefined && keys.length === 0
    ? refused({ type: 'BadInput', path: 'name', problem: 'nameless' })
    : accepted({ person: person.value, keys });
}

async function lockedAmong({ db }: ActionContext, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  if (ids.size === 0) return new Set();
  const rows = await db.leads.bulkGet([...ids]);
  return new Set(rows.flatMap((row) => (row?.lead.contactLocked === true ? [row.id] : [])));
}

type Leaving = ReadonlyMap<string, 'OptedOut' | 'ErasureWaits'>;

/** Keys of those who are about to be erased: hidden already, and not to come back by a file of before. */
async function keysLeaving({ db, definitions }: ActionContext): Promise<Leaving> {
  const ids = await db.erasures.toCollection().primaryKeys();
  const why = new Map<string, 'OptedOut' | 'ErasureWaits'>();
  for (const id of ids) {
    const { lead } = foldLead(await logOf(db, id), definitions, id);
    for (const key of lead ? identityKeys(lead) : [])
      why.set(key, lead?.contactLocked === true ? 'OptedOut' : 'ErasureWaits');
  }
  return why;
}

function barredBy(keys: readonly string[], optedOut: ReadonlySet<string>, leaving: Leaving): Refusal | null {
  if (keys.some((key) => optedOut.has(key) || leaving.get(key) === 'OptedOut')) return { type: 'OptedOut' };
  return keys.some((key) => leaving.has(key)) ? { type: 'ErasureWaits' } : null;
}
