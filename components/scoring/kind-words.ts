import type { ActivityKind } from '@/lib/funnel/scoring/rules';
import { isUsualKind, type UsualKindId } from '@/lib/funnel/scoring/usual-kinds';
import { words } from '@/lib/words';

/** Kinds by their ids, as far as they name themselves. */
export type NamedKinds = readonly Pick<ActivityKind, 'id' | 'label'>[];

/** A message's name holds no hyphen. */
const keyById = {
  visit: 'visit',
  'social-reply': 'socialReply',
  mention: 'mention',
  comment: 'comment',
  'email-opened': 'emailOpened',
  form: 'form',
  download: 'download',
  'webinar-registered': 'webinarRegistered',
  'webinar-attended': 'webinarAttended',
  event: 'event',
  email: 'email',
  referral: 'referral',
  pricing: 'pricing',
  demo: 'demo',
  call: 'call',
  meeting: 'meeting',
  unsubscribed: 'unsubscribed',
  other: 'other',
} as const satisfies Readonly<Record<UsualKindId, string>>;

/** What a kind of activity is called: a usual one by the word list, one of the team's own by its label, else its id. */
export function kindName({ id, label }: NamedKinds[number]): string {
  return isUsualKind(id) ? words(`score.kind.${keyById[id]}`) : (label ?? id);
}
