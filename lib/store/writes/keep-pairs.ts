import { evidenceFor, isToldApart, rankOf } from '@/lib/funnel/person/likeness';
import type { Database } from '@/lib/store/database';
import type { LeadRow, PairRow } from '@/lib/store/rows';
import type { RowChange } from './append';

/**
 * With so many others a lead is compared by one thing that they have in common. Where more have it, the pairs go on as
 * soon as some of them are merged or told apart.
 */
const mostAlike = 20;

/**
 * Keeps the pairs of leads that may be the same person in step with rows that were just put; must run inside `transact`.
 * Asks the index for those rows alone in which something changed that pairs depend on.
 */
export async function keepPairs(db: Database, rows: readonly RowChange[]): Promise<void> {
  const changed = rows.filter(({ before, after }) => basisOf(before) !== basisOf(after));
  const known = changed.flatMap(({ before }) => (before === null ? [] : [before.id]));
  const old = await Promise.all(known.map(async (id) => db.pairs.where('leads').equals(id).primaryKeys()));
  if (old.some((ids) => ids.length > 0)) await db.pairs.bulkDelete([...new Set(old.flat())]);
  const after = changed.flatMap((row) => row.after ?? []);
  const pairs = await pairsOf(db, after);
  if (pairs.length > 0) await db.pairs.bulkPut([...pairs]);
}

function basisOf(row: LeadRow | null): string {
  if (row === null) return '';
  const { keys, likeness, lead } = row;
  return JSON.stringify([keys, likeness, lead.apartFrom, lead.madeOf]);
}

async function pairsOf(db: Database, rows: readonly LeadRow[]): Promise<readonly PairRow[]> {
  const entries = [...new Set(rows.flatMap(({ likeness }) => likeness))];
  const found = await Promise.all(
    entries.map(
      async (entry) =>
        [
          entry,
          await db.leads
            .where('likeness')
            .equals(entry)
            .limit(mostAlike + 1)
            .primaryKeys(),
        ] as const,
    ),
  );
  const idsByEntry = new Map(found);
  const wanted = rows.flatMap((row) =>
    [...new Set(row.likeness.flatMap((entry) => idsByEntry.get(entry) ?? []))]
      .filter((id) => id !== row.id)
      .map((id) => [row, id] as const),
  );
  if (wanted.length === 0) return [];
  const ids = [...new Set(wanted.map(([, id]) => id))];
  const others = new Map((await db.leads.bulkGet(ids)).map((row) => [row?.id, row]));
  return wanted.flatMap(([row, id]) => pairOf(row, others.get(id)));
}

function pairOf(one: LeadRow, other: LeadRow | undefined): readonly PairRow[] {
  if (!other || isToldApart(one.lead, other.lead)) return [];
  const evidence = evidenceFor(one.lead, other.lead);
  if (evidence.length === 0) return [];
  const leads = one.id < other.id ? ([one.id, other.id] as const) : ([other.id, one.id] as const);
  return [{ id: leads.join('|'), leads, rank: rankOf(evidence) }];
}
