import { words } from '@/lib/words';

/** Touches that are offered by name; others carry the name that they were recorded under. */
export const touches = ['email', 'call', 'message', 'meeting'] as const;

/** An activity in words: what it was, and who reached out to whom. */
export function activityWords({
  activity,
  direction,
}: {
  readonly activity: string;
  readonly direction: string;
}): string {
  // Bought, by whomever it was: neither side reached out.
  if (activity === 'purchase') return words('lead.purchase');
  const touch = touches.find((each) => each === activity);
  const name = touch === undefined ? activity : words(`lead.touch.${touch}`);
  if (direction === 'out') return words('lead.touchOut', [name]);
  return direction === 'in' ? words('lead.touchIn', [name]) : name;
}
