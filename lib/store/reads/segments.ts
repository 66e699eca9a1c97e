import { Dexie, type Collection } from 'dexie';
import type { Programme } from '@/lib/funnel/team/programme';
import type { Segment } from '@/lib/funnel/team/segment';
import type { Database } from '@/lib/store/database';
import type { SuggestionRow } from '@/lib/store/rows';
import type { LeadPage } from './as-of';
import type { Place } from './stretches';

/** A segment, how many leads it proposes now, and whether leads are still being asked. */
export type ReadSegment = {
  readonly segment: Segment;
  readonly count: number;
  readonly isAsking: boolean;
};

/** Every segment, by its name. */
export async function readSegments(db: Database): Promise<readonly ReadSegment[]> {
  const rows = await db.segments.toArray();
  return rows
    .map(({ value, count, pendingAfter }) => ({
      segment: value,
      count,
      isAsking: value.isOn && pendingAfter !== null,
    }))
    .toSorted((a, b) => a.segment.name.localeCompare(b.segment.name));
}

/** Every programme, by its name: for choosing one. */
export async function readProgrammes(db: Database): Promise<readonly Programme[]> {
  const rows = await db.programmes.toArray();
  return rows.map(({ value }) => value).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** One page of the leads that a segment proposes, those it has meant for longest first. */
export async function leadsProposedBy(
  db: Database,
  segment: string,
  { limit, place }: { readonly limit: number; readonly place: Place | null },
): Promise<LeadPage<Place>> {
  return db.transaction('r', [db.suggestions, db.leads], async () => {
    const { last = null, seen = 0 } = place ?? {};
    const rows = await db.suggestions
      .where('[segment+at]')
      .between(last ?? [segment, Dexie.minKey], [segment, Dexie.maxKey], true, true)
      .offset(seen)
      .limit(limit)
      .toArray();
    const leads = await db.leads.bulkGet(rows.map(({ leadId }) => leadId));
    const at = rows.at(-1)?.at;
    const ties = rows.filter((row) => row.at === at).length;
    const before = Array.isArray(last) && last[1] === at ? seen : 0;
    return {
      leads: leads.flatMap((row) => (row ? [row.lead] : [])),
      next:
        at === undefined || rows.length < limit
          ? null
          : { part: 0, last: [segment, at], seen: ties + before },
    };
  });
}

/** Ids of all leads that a segment proposes. */
export async function idsProposedBy(db: Database, segment: string): Promise<readonly string[]> {
  return (await inOrder(db, segment).toArray()).map(({ leadId }) => leadId);
}

/** The segments that propose a lead. */
export async function segmentsProposing(db: Database, leadId: string): Promise<readonly Segment[]> {
  return db.transaction('r', [db.suggestions, db.segments], async () => {
    const rows: readonly SuggestionRow[] = await db.suggestions.where('leadId').equals(leadId).toArray();
    const segments = await db.segments.bulkGet(rows.map(({ segment }) => segment));
    return segments.flatMap((row) => (row ? [row.value] : []));
  });
}

function inOrder(db: Database, segment: string): Collection<SuggestionRow, string> {
  return db.suggestions.where('[segment+at]').between([segment, Dexie.minKey], [segment, Dexie.maxKey]);
}
