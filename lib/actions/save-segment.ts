import type { CommandOf } from '@/lib/funnel/command';
import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import { isBoundless, type Filter } from '@/lib/funnel/team/filter';
import { matchesFilter } from '@/lib/funnel/team/match-filter';
import { blankSegment, type Segment, type SegmentChanges } from '@/lib/funnel/team/segment';
import type { TeamPayload } from '@/lib/funnel/team/team-event';
import { momentOf } from './change-funnel';
import type { ActionContext } from './context';
import { eachPageOfLeads } from './each-page';
import { differing, said } from './said';
import { scorer } from './scores';

/** Saves a segment, or changes of one. A filter that leaves nobody out picks nobody: it is refused. */
export async function saveSegment(
  context: ActionContext,
  { segmentId, changes }: CommandOf<'saveSegment'>,
): Promise<Result<readonly TeamPayload[]>> {
  const known = (await context.db.segments.get(segmentId))?.value;
  const wished: Segment = { ...(known ?? blankSegment(segmentId)), ...said(changes) };
  if (wished.name.trim() === '') return refused({ type: 'BadInput', path: 'name', problem: 'empty' });
  if (isBoundless(wished.filter)) return refused({ type: 'MatchesEverybody', leads: 0 });
  const changed = known ? differing(known, said(changes)) : wishedParts(wished);
  if (Object.keys(changed).length === 0) return refused({ type: 'AlreadyThere' });
  const everybody = changed.filter === undefined ? null : await everybodyMeant(context, wished.filter);
  if (everybody !== null) return refused({ type: 'MatchesEverybody', leads: everybody });
  return accepted([{ kind: 'segmentSet', subject: { type: 'segment', id: segmentId }, changes: changed }]);
}

export async function removeSegment(
  { db }: ActionContext,
  { segmentId }: CommandOf<'removeSegment'>,
): Promise<Result<readonly TeamPayload[]>> {
  return (await db.segments.get(segmentId))
    ? accepted([{ kind: 'removed', subject: { type: 'segment', id: segmentId } }])
    : refused({ type: 'BadInput', path: 'segmentId', problem: 'unknown' });
}

function wishedParts({ name, filter, does, isOn }: Segment): SegmentChanges {
  return { name, filter, does, isOn };
}

/** How many leads there are, where there are several and the filter means every one; else null. Ends at the first it does not. */
async function everybodyMeant(context: ActionContext, filter: Filter): Promise<number | null> {
  const { db, definition } = context;
  const now = await momentOf(context);
  const scored = await scorer(context, [filter]);
  let leads = 0;
  let isOneLeftOut = false;
  await eachPageOfLeads(db, async (rows) => {
    const accounts = await db.accounts.bulkGet(rows.map(({ account }) => account ?? ''));
    leads += rows.length;
    isOneLeftOut = rows.some(
      ({ lead }, index) =>
        !matchesFilter(filter, scored({ definition, lead, account: accounts[index]?.value ?? null, now })),
    );
    return !isOneLeftOut;
  });
  return isOneLeftOut || leads < 2 ? null : leads;
}
