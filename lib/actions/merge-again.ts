import type { LeadEvent } from '@/lib/funnel/log/event';
import { accepted, refused } from '@/lib/funnel/refusal';
import type { ActionContext } from './context';
import { notTwo } from './not-two';
import { planFor, type Planned } from './plan';

/**
 * Takes back that two leads were taken apart: they are merged once more, as they were.
 * @param events what the command wrote that is to be undone
 * @returns null: it took no leads apart
 */
export async function mergeAgain(
  context: ActionContext,
  events: readonly LeadEvent[],
): Promise<Planned | null> {
  const [event, ...others] = events;
  if (event?.kind !== 'undone' || others.length > 0) return null;
  const merge = await context.db.events.get(event.target);
  if (merge?.kind !== 'mergedInto') return null;
  const { subject, into, take } = merge;
  const refusal = await notTwo(context, into, subject.id);
  return refusal
    ? refused(refusal)
    : accepted({ ...planFor(subject.id, { kind: 'mergedInto', into, take }), about: into });
}
