import { Dexie, type Collection } from 'dexie';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import type { LeadRow } from '@/lib/store/rows';
import { noTime } from '@/lib/store/sortable-time';
import { readTurn, turnsRange } from '@/lib/store/turns';

/** Where a page of a stage's list begins. Opaque: taken from the page before. */
export type StagePage = {
  /** Stages that leads came from by themselves, after those that were moved in: how many were gone through. */
  readonly part: number;
  /** The moment of the last row that was read, and how many of that moment were. */
  readonly at: number | null;
  readonly seen: number;
};

export type StageList = {
  readonly leads: readonly Lead[];
  /** Null: this was the last page. A page may hold fewer leads than asked for and still have a next one. */
  readonly next: StagePage | null;
};

type Asked = { readonly now: number; readonly limit: number; readonly page?: StagePage };

/**
 * The leads that are in a stage now: those that were moved there, changed last first; then, by the stage they came
 * from, those whose window ran out or that woke up into it, the latest first. Reads `limit` rows a page, whatever the
 * size of the store.
 * @param page `next` of the page before
 */
export async function leadsOfStage(
  db: Database,
  definition: FunnelDefinition,
  stage: string,
  { now, limit, page = { part: 0, at: null, seen: 0 } }: Asked,
): Promise<StageList> {
  const froms = definition.stages.map((each) => each.id).filter((id) => id !== stage);
  for (let start: StagePage | null = page; start;) {
    const from = start.part === 0 ? null : froms[start.part - 1];
    if (from === undefined) break;
    const { rows, momentOf } =
      from === null ? movedInto(db, stage, start) : turnedInto(db, { from, to: stage }, start, now);
    // oxlint-disable-next-line unicorn/no-array-reverse -- a query, not an array
    const read: readonly LeadRow[] = await rows.reverse().offset(start.seen).limit(limit).toArray();
    const next: StagePage = pageAfter(read.map(momentOf), limit, start);
    if (read.length > 0) {
      const here = read.map((row) => row.lead).filter((lead) => stageNow(definition, lead, now) === stage);
      return { leads: here, next: next.part > froms.length ? null : next };
    }
    start = next;
  }
  return { leads: [], next: null };
}

type Source = {
  readonly rows: Collection<LeadRow, string>;
  /** By which the rows are sorted. */
  readonly momentOf: (row: LeadRow) => number;
};

function movedInto(db: Database, stage: string, { at }: StagePage): Source {
  const index = db.leads.where('[stage+updatedAt]');
  return {
    rows: index.between([stage, Dexie.minKey], [stage, at ?? Dexie.maxKey], true, true),
    momentOf: (row) => row.updatedAt,
  };
}

function turnedInto(
  db: Database,
  stages: { readonly from: string; readonly to: string },
  { at }: StagePage,
  now: number,
): Source {
  const range = turnsRange(stages, 0, at ?? now);
  return {
    rows: db.leads.where('turns').between(...range, true, true),
    momentOf: (row) => {
      const turns = row.turns.map((entry) => readTurn(entry));
      return turns.find(({ from, to }) => from === stages.from && to === stages.to)?.at ?? noTime;
    },
  };
}

function pageAfter(moments: readonly number[], limit: number, page: StagePage): StagePage {
  const last = moments.at(-1);
  if (last === undefined || moments.length < limit) return { part: page.part + 1, at: null, seen: 0 };
  const ties = moments.filter((moment) => moment === last).length;
  return { ...page, at: last, seen: ties + (page.at === last ? page.seen : 0) };
}
