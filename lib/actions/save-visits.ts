import type { CommandOf } from '@/lib/funnel/command';
import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import type { TeamPayload } from '@/lib/funnel/team/team-event';
import { countedAnew, periodOf, type VisitCount } from '@/lib/funnel/team/visits';
import type { ActionContext } from './context';

/** Notes how many visits sources brought; one event a source, with what differs from what is known alone. */
export async function saveVisits(
  { db }: ActionContext,
  { rows }: CommandOf<'saveVisits'>,
): Promise<Result<readonly TeamPayload[]>> {
  const wrong = rows.find(({ from, to }) => to < from);
  if (wrong) return refused({ type: 'BadInput', path: 'rows', problem: 'backwards' });
  const bySource = new Map<string, readonly VisitCount[]>();
  for (const { source, from, to, count } of rows)
    bySource.set(source, countedAnew(bySource.get(source) ?? [], [{ from, to, count }]));
  const known = await db.visits.bulkGet([...bySource.keys()]);
  const payloads = [...bySource].flatMap(([id, counts], index): readonly TeamPayload[] => {
    const before = new Map(
      (known[index]?.value.counts ?? []).map((each) => [periodOf(each), each.count] as const),
    );
    const changed = counts.filter((each) => before.get(periodOf(each)) !== each.count);
    return changed.length === 0
      ? []
      : [{ kind: 'visitsCounted', subject: { type: 'visits', id }, counts: [...changed] }];
  });
  return payloads.length === 0 ? refused({ type: 'AlreadyThere' }) : accepted(payloads);
}
