import type { FunnelDefinition } from '@/lib/funnel/definition';
import { activeCounter, leadsCounter, stageCounter } from '@/lib/store/counters';
import type { Database } from '@/lib/store/database';
import { lapsesTo } from '@/lib/store/lapse';

export type Counts = {
  readonly leads: number;
  /** Leads by stage id, every stage of the definition. */
  readonly stages: Readonly<Record<string, number>>;
};

/**
 * How many leads are in each stage now, from kept counts: a few dozen rows however many leads there are. An active
 * window counts to the end of its last UTC day, so that a stage that lapses may be ahead by one day's leads.
 * @param now wall time in ms
 */
export async function stageCounts(db: Database, definition: FunnelDefinition, now: number): Promise<Counts> {
  return db.transaction('r', db.counters, async () => {
    const stages = new Map<string, number>();
    const add = (stage: string, count: number): void =>
      void stages.set(stage, (stages.get(stage) ?? 0) + count);
    for (const { id } of definition.stages) {
      const all = await countOf(db, stageCounter(id));
      const next = lapsesTo(definition, id);
      const still = next === null ? all : await activeFrom(db, id, now);
      add(id, still);
      if (next !== null) add(next, all - still);
    }
    return { leads: await countOf(db, leadsCounter), stages: Object.fromEntries(stages) };
  });
}

/** The last moment whose day has five digits: keys are compared as text. */
const lastDay = 86_400_000 * 99_999;

async function activeFrom(db: Database, stage: string, now: number): Promise<number> {
  const days = await db.counters
    .where('key')
    .between(activeCounter(stage, now), activeCounter(stage, lastDay), true, true)
    .toArray();
  return days.reduce((sum, day) => sum + day.count, 0);
}

async function countOf(db: Database, key: string): Promise<number> {
  return (await db.counters.get(key))?.count ?? 0;
}
