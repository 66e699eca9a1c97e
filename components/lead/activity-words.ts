import { kindName, type NamedKinds } from '@/components/scoring/kind-words';
import { isUsualKind } from '@/lib/funnel/scoring/usual-kinds';
import { words } from '@/lib/words';

/** Ways to try to get in touch, in the order in which they are offered. */
export const attemptKinds = ['email', 'call', 'sms', 'linkedin', 'message'] as const;

/** Ways to talk with somebody. */
export const talkKinds = ['call', 'meeting'] as const;

/** Touches that have a name of their own; others carry the one that they were recorded under. */
export const touches = [...attemptKinds, 'meeting'] as const;

/**
 * What an activity is called, whoever began it: a touch, or a kind by its name. What is neither is called as it was
 * recorded.
 * @param kinds the team's, for the names of its own
 */
export function activityName(activity: string, kinds: NamedKinds): string {
  if (activity === 'purchase') return words('lead.purchase');
  const touch = touches.find((each) => each === activity);
  return touch === undefined
    ? kindName(kinds.find(({ id }) => id === activity) ?? { id: activity })
    : words(`lead.touch.${touch}`);
}

/** An activity in words: what it was, and who reached out to whom, where its name does not say so by itself. */
export function activityWords({ activity, direction, held = false }: Told, kinds: NamedKinds = []): string {
  const name = activityName(activity, kinds);
  // Bought, by whomever it was: neither side reached out.
  if (activity === 'purchase') return name;
  if (held) return words('lead.touchHeld', [name]);
  if (direction === 'out') return words('lead.touchOut', [name]);
  return direction === 'in' && !saysWho(activity, kinds) ? words('lead.touchIn', [name]) : name;
}

type Told = {
  readonly activity: string;
  readonly direction: string;
  readonly held?: boolean | undefined;
};

/** The names of kinds tell what a person did; those of touches serve both ways. */
function saysWho(activity: string, kinds: NamedKinds): boolean {
  const isTouch = touches.some((each) => each === activity);
  return !isTouch && (isUsualKind(activity) || kinds.some(({ id }) => id === activity));
}
