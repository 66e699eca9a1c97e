import { isContactable } from '@/components/next/ContactLog';
import { isPutAside } from '@/components/next/next-steps';
import { reachedOutAt } from '@/lib/funnel/log/given-back';
import type { Lead } from '@/lib/funnel/log/lead';
import { otherKind, type ActivityKind } from '@/lib/funnel/scoring/rules';

/** As many as one glance takes in. */
const atFirst = 4;
/** Of those, as many by what was recorded lately. */
const lately = 2;

/** Kinds to record of a lead, by how soon they are in sight. */
export type KindsOffered = {
  readonly first: readonly ActivityKind[];
  readonly more: readonly ActivityKind[];
};

/**
 * The kinds that can be recorded of a lead in one press: first what was recorded lately, then what shows that somebody
 * is about to buy, most points first. What the card has another button for is left to that.
 * @param recent ids of kinds, the latest first
 * @param isMailOffered a mail of theirs is on screen and offered to be noted
 */
export function kindsOffered(
  kinds: readonly ActivityKind[],
  lead: Lead,
  recent: readonly string[],
  isMailOffered: boolean,
): KindsOffered {
  const elsewhere = new Set([...loggedElsewhere(lead), ...(isMailOffered ? ['email'] : [])]);
  const offered = kinds.filter(({ id, isOn }) => isOn && id !== otherKind && !elsewhere.has(id));
  const latest = recent.flatMap((id) => offered.find((kind) => kind.id === id) ?? []).slice(0, lately);
  const byPoints = offered.toSorted((a, b) => Number(b.isHigh) - Number(a.isHigh) || b.points - a.points);
  const first = [...new Set([...latest, ...byPoints])].slice(0, atFirst);
  return { first, more: offered.filter((kind) => !first.includes(kind)) };
}

/** What the log of contacts, or the step of whoever was given back and writes again, records already. */
function loggedElsewhere(lead: Lead): ReadonlySet<string> {
  const isWritingAgain = isPutAside(lead) && reachedOutAt(lead) === null;
  if (!isContactable(lead)) return new Set(isWritingAgain ? ['email'] : []);
  return new Set(['call', 'meeting', ...(lead.contactedAt === null ? [] : ['email'])]);
}
