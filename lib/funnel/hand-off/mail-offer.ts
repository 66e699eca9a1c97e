import { identityKeys } from '@/lib/funnel/person/identity';
import type { Lead } from '@/lib/funnel/log/lead';
import type { ThreadSeen } from './next-step-offer';

/** A mail of a lead's that is on screen and that nobody noted. */
export type MailOffer = {
  /** What turning it down is remembered by. */
  readonly id: string;
  /** True where we wrote before it. */
  readonly isAnswer: boolean;
  /** Wall time in ms; null: the page does not say. */
  readonly at: number | null;
};

/** What stands before the message's id where the mail was turned down; no sub-step is called so. */
export const mailOffer = 'mail-to-note';

const hour = 3_600_000;
/** Noted by hand, of the day alone, this mail may stand some hours before or after its own time. */
const near = 12 * hour;
/** Older mails show nothing that still counts. */
const longAgo = 90 * 24 * hour;

/**
 * The newest message on screen, where the lead wrote it and no mail of theirs is known since: to be noted by a press,
 * never by itself. What we wrote, what a machine wrote, and what was turned down is not offered. Opened mails are only
 * ever noted by hand: nobody's openings are watched.
 * @param now wall time in ms
 */
export function mailOfferFor(lead: Lead, thread: ThreadSeen | null, now: number): MailOffer | null {
  if (thread === null || thread.by === 'self' || thread.isAutomatic || !mayHaveMail(lead)) return null;
  const { by, at, messageId, isReply } = thread;
  const keys = identityKeys(lead);
  const id = `${mailOffer}:${messageId}`;
  if (!by.some((key) => keys.includes(key)) || lead.dismissedOffers.includes(id)) return null;
  if (at !== null && at < now - longAgo) return null;
  if (mailsOf(lead).some((known) => known > (at ?? now) - near)) return null;
  const isAnswer = isReply || (lead.contactedAt !== null && (at ?? now) >= lead.contactedAt);
  return { id, isAnswer, at };
}

/** Whether a mail with this lead could be worth noting, or lead further: if not, nobody need look for one. */
export function mayHaveMail({ emails, position, contactLocked }: Lead): boolean {
  return emails.length > 0 && position.outcome === null && !contactLocked;
}

/** Wall times of the lead's mails that are known. */
function mailsOf({ activityTimes }: Lead): readonly number[] {
  return activityTimes
    .filter(({ activity, direction }) => activity === 'email' && direction === 'in')
    .flatMap(({ times }) => times);
}
