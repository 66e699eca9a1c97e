import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { dayLength, leadsCounter, stageCounter, stagesOfTurn, turnsOnDay } from '@/lib/store/counters';
import type { Database } from '@/lib/store/database';
import { turnsRange } from '@/lib/store/turns';

export type Counts = {
  readonly leads: number;
  /** Leads by stage id, every stage of the definition. */
  readonly stages: Readonly<Record<string, number>>;
};

/**
 * How many leads are in each stage at a moment: the kept count of each stage, less and more what has turned by itself
 * since. Days that are over are kept counts too; only of today's turns those up to now are counted.
 * @param now wall time in ms
 */
export async function stageCounts(db: Database, definition: FunnelDefinition, now: number): Promise<Counts> {
  return db.transaction('r', [db.counters, db.leads], async () => {
    const ids = definition.stages.map((stage) => stage.id);
    const [leads, stored, turned] = await Promise.all([
      countOf(db, leadsCounter),
      Promise.all(ids.map(async (id) => countOf(db, stageCounter(id)))),
      turnsUntil(db, now),
    ]);
    const stages = new Map(ids.map((id, index) => [id, stored[index] ?? 0]));
    for (const { from, to, count } of turned) {
      stages.set(from, (stages.get(from) ?? 0) - count);
      stages.set(to, (stages.get(to) ?? 0) + count);
    }
    return { leads, stages: Object.fromEntries(stages) };
  });
}

type Turned = { readonly from: string; readonly to: string; readonly count: number };

async function turnsUntil(db: Database, now: number): Promise<readonly Turned[]> {
  const midnight = now - (now % dayLength);
  const rows = await db.counters
    .where('key')
    .between(turnsOnDay(0), turnsOnDay(now + dayLength))
    .toArray();
  return Promise.all(
    rows.map(async ({ key, count }) => {
      const stages = stagesOfTurn(key);
      if (key < turnsOnDay(now)) return { ...stages, count };
      const range = turnsRange(stages, midnight, now);
      return {
        ...stages,
        count: await db.leads
          .where('turns')
          .between(...range, true, true)
          .count(),
      };
    }),
  );
}

async function countOf(db: Database, key: string): Promise<number> {
  return (await db.counters.get(key))?.count ?? 0;
}
