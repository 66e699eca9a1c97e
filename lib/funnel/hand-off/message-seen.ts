import { normalAddress } from '@/lib/funnel/person/address';
import { identityKeys } from '@/lib/funnel/person/identity';
import type { ThreadSeen } from './next-step-offer';

/** The newest message of a conversation on screen, as its header tells: nothing of what it says. */
export type MessageSeen = {
  /** The page's own, the same whenever the conversation is opened. */
  readonly messageId: string;
  /** Addresses, lower-cased. */
  readonly from: string;
  readonly to: readonly string[];
  /** Who wrote the messages before it. */
  readonly before: readonly string[];
  /** A machine wrote it: out of office, not delivered. */
  readonly isAutomatic: boolean;
  /** Wall time in ms; null: the page does not say. */
  readonly at: number | null;
};

/**
 * A message as next steps are offered by it: whose it is, by identity keys.
 * @param own addresses of the mailbox's user
 */
export function threadOf(message: MessageSeen, own: readonly string[]): ThreadSeen {
  const ours = new Set(own.map(addressOf));
  const isOwn = (email: string): boolean => ours.has(addressOf(email));
  const { messageId, from, to, before, isAutomatic, at } = message;
  return {
    messageId,
    by: isOwn(from) ? 'self' : keysOf([from]),
    to: keysOf(to),
    isAutomatic,
    isReply: before.some(isOwn),
    at,
  };
}

function addressOf(email: string): string {
  return normalAddress(email) ?? email;
}

function keysOf(emails: readonly string[]): readonly string[] {
  return identityKeys({ emails, profiles: [], records: [] });
}
