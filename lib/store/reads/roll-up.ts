import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import {
  accountCounter,
  dayLength,
  ownerCounter,
  stageCounter,
  stagesOfTurn,
  turnsOnDay,
  withinAccount,
} from '@/lib/store/counters';
import type { Database } from '@/lib/store/database';
import { turnsRange, type Turn } from '@/lib/store/turns';

/** What the leads of a company come to. */
export type RollUp = {
  readonly leads: number;
  /** Those that are still on their way: not won, not ended, not parked. */
  readonly open: number;
  /** Id of the stage that the furthest of them is in; null: it has none. */
  readonly furthest: string | null;
  /** Whose they are, and how many each has, the most first. */
  readonly owners: readonly { readonly id: string; readonly leads: number }[];
};

type Asked = { readonly definition: FunnelDefinition; readonly now: number };
type Move = Pick<Turn, 'from' | 'to'>;

/**
 * Rolls the leads of companies up from the kept counts: one short range each, whatever the size of the store. Only what
 * turned by itself on this very day is looked up, by ids alone. To be called within a transaction on counters and leads.
 * @param domains as leads roll up by them
 * @param now wall time in ms
 */
export async function rollUp(
  db: Database,
  domains: readonly string[],
  { definition, now }: Asked,
): Promise<readonly RollUp[]> {
  const turnedNow = turnedToday(db, now);
  return Promise.all(
    domains.map(async (domain) => {
      const [all, kept] = await Promise.all([
        db.counters.get(accountCounter(domain)),
        db.counters.where('key').startsWith(withinAccount(domain)).toArray(),
      ]);
      const counts = kept.map(({ key, count }) => ({ key: key.slice(withinAccount(domain).length), count }));
      const stages = new Map(
        definition.stages.map(({ id }) => [
          id,
          counts.find(({ key }) => key === stageCounter(id))?.count ?? 0,
        ]),
      );
      const add = (stage: string, count: number): void =>
        void stages.set(stage, (stages.get(stage) ?? 0) + count);
      for (const { key, count } of counts) {
        if (key < turnsOnDay(0) || key >= turnsOnDay(now + dayLength)) continue;
        const move = stagesOfTurn(key);
        const turned = key < turnsOnDay(now) ? count : await turnedNow(domain, move);
        add(move.from, -turned);
        add(move.to, turned);
      }
      const owners = counts
        .filter(({ key }) => key.startsWith(ownerCounter('')))
        .map(({ key, count }) => ({ id: key.slice(ownerCounter('').length), leads: count }))
        .toSorted((a, b) => b.leads - a.leads);
      const here = definition.stages.filter(({ id }) => (stages.get(id) ?? 0) > 0);
      return {
        leads: all?.count ?? 0,
        open: here.filter(isOpen).reduce((sum, { id }) => sum + (stages.get(id) ?? 0), 0),
        furthest: (here.findLast(isOnTheWay) ?? here.at(-1))?.id ?? null,
        owners,
      };
    }),
  );
}

function isOpen({ kind }: Stage): boolean {
  return kind === 'open' || kind === 'hand-off';
}

/** Lost, closed and parked are no further than where they came from, wherever the funnel lists them. */
function isOnTheWay(stage: Stage): boolean {
  return isOpen(stage) || stage.kind === 'won' || stage.kind === 'after-sale';
}

/** How many of a company's leads made a move since midnight; who made it is read once for all companies. */
function turnedToday(db: Database, now: number): (domain: string, move: Move) => Promise<number> {
  const midnight = now - (now % dayLength);
  const idsByMove = new Map<string, Promise<readonly string[]>>();
  return async (domain, move) => {
    const range = turnsRange(move, midnight, now);
    const turned =
      idsByMove.get(range[0]) ??
      db.leads
        .where('turns')
        .between(...range, true, true)
        .primaryKeys();
    idsByMove.set(range[0], turned);
    const [ids, ours] = await Promise.all([turned, db.leads.where('account').equals(domain).primaryKeys()]);
    const known = new Set(ours);
    return ids.filter((id) => known.has(id)).length;
  };
}
