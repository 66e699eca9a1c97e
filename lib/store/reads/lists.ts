import { Dexie, type Collection } from 'dexie';
import type { FunnelDefinition } from '@/lib/funnel/definition';
import { stageNow, type Lead } from '@/lib/funnel/lead';
import type { Database } from '@/lib/store/database';
import { lapsesTo } from '@/lib/store/lapse';
import type { LeadRow } from '@/lib/store/rows';

/** Where a page of a stage's list begins. Opaque: taken from the page before. */
export type StagePage = {
  /** Which of the stored stages that make up the stage. */
  readonly source: number;
  /** `updatedAt` of the last row that was read, and how many of that moment were. */
  readonly at: number | null;
  readonly seen: number;
};

export type StageList = {
  readonly leads: readonly Lead[];
  /** Null: this was the last page. A page may hold fewer leads than asked for and still have a next one. */
  readonly next: StagePage | null;
};

const start: StagePage = { source: 0, at: null, seen: 0 };

/**
 * The leads that are in a stage now: changed last first; those whose active window ran out follow, changed first
 * first. Reads `limit` rows a page, never more, whatever the size of the store.
 * @param page `next` of the page before
 */
export async function leadsOfStage(
  db: Database,
  definition: FunnelDefinition,
  stage: string,
  { now, limit, page = start }: { readonly now: number; readonly limit: number; readonly page?: StagePage },
): Promise<StageList> {
  const lapsed = definition.stages.map((each) => each.id).filter((id) => lapsesTo(definition, id) === stage);
  const sources = [stage, ...lapsed];
  const stored = sources[page.source];
  if (stored === undefined) return { leads: [], next: null };
  const rows = await rowsOfStage(db, stored, page, page.source > 0 ? 'up' : 'down')
    .limit(limit)
    .toArray();
  return {
    leads: rows.map((row) => row.lead).filter((lead) => stageNow(definition, lead, now) === stage),
    next: pageAfter(rows, limit, page, sources.length),
  };
}

/**
 * The leads that somebody owns, added last first.
 * @param skip how many were read before
 */
export async function leadsOfOwner(
  db: Database,
  owner: string,
  { limit, skip = 0 }: { readonly limit: number; readonly skip?: number },
): Promise<readonly Lead[]> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a query, not an array
  const rows = await db.leads.where('owner').equals(owner).reverse().offset(skip).limit(limit).toArray();
  return rows.map((row) => row.lead);
}

function rowsOfStage(
  db: Database,
  stage: string,
  { at, seen }: StagePage,
  direction: 'up' | 'down',
): Collection<LeadRow, string> {
  const index = db.leads.where('[stage+updatedAt]');
  const rows =
    direction === 'up'
      ? index.between([stage, at ?? Dexie.minKey], [stage, Dexie.maxKey], true, true)
      : // oxlint-disable-next-line unicorn/no-array-reverse -- a query, not an array
        index.between([stage, Dexie.minKey], [stage, at ?? Dexie.maxKey], true, true).reverse();
  return rows.offset(seen);
}

function pageAfter(
  rows: readonly LeadRow[],
  limit: number,
  page: StagePage,
  sources: number,
): StagePage | null {
  const last = rows.at(-1);
  if (!last || rows.length < limit)
    return page.source + 1 < sources ? { source: page.source + 1, at: null, seen: 0 } : null;
  const ties = rows.filter((row) => row.updatedAt === last.updatedAt).length;
  return { ...page, at: last.updatedAt, seen: ties + (page.at === last.updatedAt ? page.seen : 0) };
}
