import { timesKept } from '@/lib/funnel/log/apply-details';
import type { LeadEvent } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import type { End } from './lead-end';

/** An activity of theirs, or one of ours that became a talk; wall time in ms. */
export type Doing = Pick<Lead['activityTimes'][number], 'activity' | 'direction' | 'held'> & {
  readonly at: number;
};

/** The first times that a lead did what it did, as far as it remembers: see `isForgetful`. */
export function doingsOf({ activityTimes }: Pick<Lead, 'activityTimes'>): readonly Doing[] {
  return activityTimes.flatMap(({ times, ...what }) => {
    const first = times.at(-1);
    return first === undefined ? [] : [{ ...what, at: first }];
  });
}

/** The same from the events that took effect, where the lead itself does not remember. */
export function doingsIn(effective: readonly LeadEvent[], { id, madeOf }: Lead): readonly Doing[] {
  const own = new Set([id, ...madeOf]);
  return effective.flatMap((event) =>
    event.kind === 'activity' && own.has(event.subject.id)
      ? [{ ...event, held: event.held === true, at: event.occurredAt }]
      : [],
  );
}

/** Whether a lead ended before the oldest time that it remembers of something it did often: its log knows more. */
export function isForgetful({ activityTimes }: Pick<Lead, 'activityTimes'>, { at }: End): boolean {
  return (
    at !== null && activityTimes.some(({ times }) => times.length >= timesKept && (times.at(-1) ?? at) >= at)
  );
}
