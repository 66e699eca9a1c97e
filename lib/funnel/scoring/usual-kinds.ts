/**
 * Activities that teams record, in the order in which a buyer mostly does them. `email` is an answer of theirs; what
 * we did without an answer is none of their interest.
 */
export const usualKindIds = [
  'visit',
  'social-reply',
  'mention',
  'comment',
  'email-opened',
  'form',
  'download',
  'webinar-registered',
  'webinar-attended',
  'event',
  'email',
  'referral',
  'pricing',
  'demo',
  'call',
  'meeting',
  'unsubscribed',
  'other',
] as const;
export type UsualKindId = (typeof usualKindIds)[number];

/** True for a kind that the word list names. */
export function isUsualKind(id: string): id is UsualKindId {
  return (usualKindIds as readonly string[]).includes(id);
}
