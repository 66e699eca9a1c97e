import type { Lead } from '@/lib/funnel/log/lead';
import { evidenceFor, type Evidence } from '@/lib/funnel/person/likeness';
import type { Database } from '@/lib/store/database';
import type { PairRow } from '@/lib/store/rows';

/** Two leads that may be the same person, and why. */
export type Pair = {
  readonly id: string;
  readonly leads: readonly [Lead, Lead];
  readonly evidence: readonly Evidence[];
};

export type Pairs = {
  readonly pairs: readonly Pair[];
  /** How many there are in all. */
  readonly count: number;
};

/** The first pairs of leads that may be the same person, those that share what binds first; they are kept, not searched. */
export async function pairsAlike(db: Database, limit: number): Promise<Pairs> {
  return db.transaction('r', [db.leads, db.pairs], async () => {
    const [rows, count] = await Promise.all([
      db.pairs.orderBy('[rank+id]').limit(limit).toArray(),
      db.pairs.count(),
    ]);
    return { pairs: await read(db, rows), count };
  });
}

/** The leads that may be the same person as one, each with why. */
export async function pairsOfLead(db: Database, leadId: string): Promise<readonly Pair[]> {
  return db.transaction('r', [db.leads, db.pairs], async () =>
    read(db, await db.pairs.where('leads').equals(leadId).toArray()),
  );
}

async function read(db: Database, rows: readonly PairRow[]): Promise<readonly Pair[]> {
  const leads = await db.leads.bulkGet(rows.flatMap((row) => [...row.leads]));
  return rows.flatMap(({ id }, index): readonly Pair[] => {
    const [one, other] = [leads[index * 2]?.lead, leads[index * 2 + 1]?.lead];
    return one && other ? [{ id, leads: [one, other], evidence: evidenceFor(one, other) }] : [];
  });
}
