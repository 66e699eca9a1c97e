import type { FunnelDefinition } from '@/lib/funnel/definition';
import { dayLength, leadsCounter, stageCounter, stagesOfTurn, turnsOnDay } from '@/lib/store/counters';
import type { Database } from '@/lib/store/database';
import { readTurn, turnsRange } from '@/lib/store/turns';

export type Counts = {
  readonly leads: number;
  /** Leads by stage id, every stage of the definition. */
  readonly stages: Readonly<Record<string, number>>;
};

/**
 * How many leads are in each stage at a moment: the kept count of each stage, less and more what has turned by itself
 * since. Days that are over are kept counts too; only today's turns are counted one by one.
 * @param now wall time in ms
 */
export async function stageCounts(db: Database, definition: FunnelDefinition, now: number): Promise<Counts> {
  return db.transaction('r', [db.counters, db.leads], async () => {
    const ids = definition.stages.map((stage) => stage.id);
    const [leads, stored, over, today] = await Promise.all([
      countOf(db, leadsCounter),
      Promise.all(ids.map(async (id) => countOf(db, stageCounter(id)))),
      db.counters.where('key').between(turnsOnDay(0), turnsOnDay(now)).toArray(),
      turnsToday(db, ids, now),
    ]);
    const stages = new Map(ids.map((id, index) => [id, stored[index] ?? 0]));
    const turn = (from: string, to: string, count: number): void => {
      stages.set(from, (stages.get(from) ?? 0) - count);
      stages.set(to, (stages.get(to) ?? 0) + count);
    };
    for (const { key, count } of over) turn(...stagesOfTurn(key), count);
    for (const { from, to } of today) turn(from, to, 1);
    return { leads, stages: Object.fromEntries(stages) };
  });
}

async function turnsToday(
  db: Database,
  stages: readonly string[],
  now: number,
): Promise<readonly { readonly from: string; readonly to: string }[]> {
  const midnight = now - (now % dayLength);
  const entries = await Promise.all(
    stages.map(async (to) => {
      const range = turnsRange(to, midnight, now);
      return db.leads
        .where('turns')
        .between(...range, true, true)
        .keys();
    }),
  );
  return entries.flat().map((entry) => readTurn(entry as string));
}

async function countOf(db: Database, key: string): Promise<number> {
  return (await db.counters.get(key))?.count ?? 0;
}
