import { words } from '@/lib/words';

/** Ways to try to get in touch, in the order in which they are offered. */
export const attemptKinds = ['email', 'call', 'sms', 'linkedin', 'message'] as const;

/** Ways to talk with somebody. */
export const talkKinds = ['call', 'meeting'] as const;

/** Touches that have a name of their own; others carry the one that they were recorded under. */
export const touches = [...attemptKinds, 'meeting'] as const;

/** An activity in words: what it was, and who reached out to whom. */
export function activityWords({
  activity,
  direction,
  held = false,
}: {
  readonly activity: string;
  readonly direction: string;
  readonly held?: boolean | undefined;
}): string {
  // Bought, by whomever it was: neither side reached out.
  if (activity === 'purchase') return words('lead.purchase');
  const touch = touches.find((each) => each === activity);
  const name = touch === undefined ? activity : words(`lead.touch.${touch}`);
  if (held) return words('lead.touchHeld', [name]);
  if (direction === 'out') return words('lead.touchOut', [name]);
  return direction === 'in' ? words('lead.touchIn', [name]) : name;
}
