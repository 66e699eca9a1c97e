import type { Way } from '@/lib/funnel/definition/definition';
import type { ReturnAnswer } from './event';
import type { Lead } from './lead';

/** The last time that a lead came back, and what became of that. */
export type GivenBack = {
  readonly way: Way;
  readonly reason: string;
  /** To the reason's own question. */
  readonly answer: string | null;
  readonly at: number;
  readonly by: string;
  readonly wakeAt: number | null;
  /** `open`: marketing has yet to answer; `disputed`: sales has yet to; `settled`: answered, or moved on. */
  readonly stands: 'open' | 'disputed' | 'settled';
  /** What marketing said to it. */
  readonly reply: {
    readonly answer: ReturnAnswer;
    readonly note: string | null;
    readonly at: number;
    readonly by: string;
  } | null;
};

/** Whether the lead came back and marketing has neither answered nor moved it on since. */
export function isReturnOpen(lead: Lead): boolean {
  return lead.givenBack?.stands === 'open';
}

/** When the person last reached out after the lead came back, while it is still put aside; null: not since. */
export function reachedOutAt({ givenBack, position, lastActivities }: Lead): number | null {
  if (givenBack === null || !position.parked || position.outcome !== null) return null;
  return lastActivities.find(({ direction, at }) => direction === 'in' && at > givenBack.at)?.at ?? null;
}
