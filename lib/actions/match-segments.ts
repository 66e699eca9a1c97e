import type { Payload } from '@/lib/funnel/log/event';
import { isHandedOverBy, isMeantBy } from '@/lib/funnel/team/propose';
import type { Segment } from '@/lib/funnel/team/segment';
import { segmentOfThrough, throughSegment } from '@/lib/funnel/team/through';
import { transition } from '@/lib/funnel/hand-off/transition';
import { logOf } from '@/lib/store/log-of';
import type { LeadRow, SegmentRow } from '@/lib/store/rows';
import { appendEvents, type RowChange } from '@/lib/store/writes/append';
import { putSuggestions, type Meant } from '@/lib/store/writes/put-suggestions';
import { momentOf } from './change-funnel';
import type { ActionContext } from './context';
import { levelsOf, scorer } from './scores';

/** Under which command, and batch, what a segment hands over by itself is written. */
type Under = { readonly opId: string; readonly batch?: string | undefined };

/**
 * Asks segments about leads: keeps whom they propose, and lets those hand over that do so by themselves, in the name of
 * whoever saved them. A segment hands nobody over twice, so that taking it back lasts. Must run inside `transact`.
 * @param under null: nobody is handed over, only proposed
 * @param newcomers leads that were not there before: nobody can have proposed them, which is then not looked up
 * @returns the rows that were handed over, before and after
 */
export async function matchSegments(
  context: ActionContext,
  segments: readonly SegmentRow[],
  rows: readonly LeadRow[],
  under: Under | null,
  newcomers: ReadonlySet<string> = new Set(),
): Promise<readonly RowChange[]> {
  if (segments.length === 0 || rows.length === 0) return [];
  const { db, definition } = context;
  const now = await momentOf(context);
  const accounts = await accountsOf(context, rows);
  const meant: Meant[] = [];
  const handing = new Map<string, Handing>();
  const scored = await scorer(
    context,
    segments.map(({ value }) => value.filter),
  );
  for (const row of rows) {
    const { lead, account } = row;
    const facts = scored({ definition, lead, account: accounts.get(account ?? '') ?? null, now });
    for (const { value: segment } of segments) {
      const isMeant = isMeantBy(segment, facts);
      meant.push({ segment: segment.id, leadId: lead.id, isMeant });
      if (under === null || !isMeant || handing.has(lead.id) || !isHandedOverBy(segment, lead)) continue;
      const payload = await handOver(context, segment, row, now);
      if (payload) handing.set(lead.id, { segment, payload });
    }
  }
  // Whoever is handed over is proposed by nobody any more.
  const wanted = meant.map((each) => (handing.has(each.leadId) ? { ...each, isMeant: false } : each));
  await putSuggestions(
    db,
    wanted.filter(({ isMeant, leadId }) => isMeant || !newcomers.has(leadId)),
    now,
  );
  return under === null ? [] : write(context, handing, under);
}

/** The segments that are on: those that are off propose nobody. */
export async function segmentsInForce({ db }: Pick<ActionContext, 'db'>): Promise<readonly SegmentRow[]> {
  return (await db.segments.toArray()).filter(({ value }) => value.isOn);
}

type Handing = { readonly segment: Segment; readonly payload: Payload };

async function accountsOf(
  { db }: ActionContext,
  rows: readonly LeadRow[],
): Promise<ReadonlyMap<string, LeadAccount>> {
  const ids = [...new Set(rows.flatMap(({ account }) => account ?? []))];
  const found = ids.length === 0 ? [] : await db.accounts.bulkGet(ids);
  return new Map(found.flatMap((row) => (row ? [[row.id, row.value]] : [])));
}
type LeadAccount = Parameters<typeof isMeantBy>[1]['account'];

/** Null: the funnel does not allow it now, or this segment did so before. */
async function handOver(
  context: ActionContext,
  segment: Segment,
  row: LeadRow,
  now: number,
): Promise<Payload | null> {
  const { db, definition } = context;
  const { lead } = row;
  const through = throughSegment(segment);
  const actor = { id: segment.by, role: 'marketing' } as const;
  const levels = await levelsOf(context, row, now);
  const decision = transition(definition, lead, { verb: 'qualify', through }, { actor, now, levels });
  if (!decision.ok) return null;
  const log = await logOf(db, lead.id);
  const didBefore = log.some(
    (event) => event.kind === 'qualified' && segmentOfThrough(event.through)?.id === segment.id,
  );
  return didBefore ? null : decision.value;
}

async function write(
  context: ActionContext,
  handing: ReadonlyMap<string, Handing>,
  under: Under,
): Promise<readonly RowChange[]> {
  const byAuthor = new Map<string, { leadId: string; payloads: readonly Payload[] }[]>();
  for (const [leadId, { segment, payload }] of handing)
    byAuthor.set(segment.by, [...(byAuthor.get(segment.by) ?? []), { leadId, payloads: [payload] }]);
  const rows: RowChange[] = [];
  for (const [id, changes] of byAuthor)
    rows.push(
      ...(await appendEvents(context.db, changes, {
        ...context,
        ...under,
        actor: { id, role: 'marketing' },
      })),
    );
  return rows;
}
