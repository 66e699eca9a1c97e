import { isTimeBound } from '@/lib/funnel/team/filter';
import type { Database } from '@/lib/store/database';
import type { SegmentRow } from '@/lib/store/rows';
import type { RowChange } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';
import type { ActionContext } from './context';
import { matchSegments } from './match-segments';

/** Leads asked in one transaction: other writers wait no longer than for these. */
const pageSize = 500;
/** How often leads are asked again where the answer changes with time, in ms. */
const askedAgainAfter = 3_600_000;

/**
 * Asks one more page of leads for the first segment that has not been asked about all of them since it was saved.
 * Killed in between, the next call goes on where the last page was written.
 * @returns null: nothing was left to ask
 */
export async function askNextPage(context: ActionContext): Promise<readonly RowChange[] | null> {
  const { db } = context;
  return transact(db, async () => {
    const segment = (await db.segments.toArray()).find(isPending);
    if (!segment) return null;
    const after = segment.pendingAfter ?? '';
    const rows = await db.leads.where('id').above(after).limit(pageSize).toArray();
    const batch = `segment ${segment.id} ${segment.value.updatedAt}`;
    const handed = await matchSegments(context, [segment], rows, { opId: `${batch} ${after}`, batch });
    const last = rows.length < pageSize ? null : (rows.at(-1)?.id ?? null);
    const now = await db.segments.get(segment.id);
    if (now)
      await db.segments.put({
        ...now,
        pendingAfter: last,
        askedAt: last === null ? context.now : now.askedAt,
      });
    return handed;
  });
}

/** Whether some segment is still to be asked about leads. Reads only: a sweep asks it each minute. */
export async function isAskingLeft(db: Database): Promise<boolean> {
  return (await db.segments.toArray()).some(isPending);
}

/** Has segments asked anew whose answers change with time, once an hour is over since they were; else writes nothing. */
export async function askAgainInTime({ db, now }: Pick<ActionContext, 'db' | 'now'>): Promise<void> {
  const isDue = ({ askedAt, pendingAfter, value }: SegmentRow): boolean =>
    value.isOn &&
    pendingAfter === null &&
    askedAt !== null &&
    Math.abs(now - askedAt) >= askedAgainAfter &&
    isTimeBound(value.filter);
  if (!(await db.segments.toArray()).some(isDue)) return;
  await transact(db, async () => {
    for (const row of await db.segments.toArray())
      if (isDue(row)) await db.segments.put({ ...row, pendingAfter: '' });
  });
}

function isPending({ pendingAfter, value }: SegmentRow): boolean {
  return pendingAfter !== null && value.isOn;
}
