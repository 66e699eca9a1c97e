import type { MessageSeen } from '@/lib/funnel/hand-off/message-seen';
import { isAutomaticMail } from '@/lib/sites/automatic-mail';
import { attribute, closest, outermost, queryAll, textOf } from '@/lib/sites/dom';
import type { Sighting } from '@/lib/sites/site-adapter';
import { readMessages } from './messages';
import { isShownIn, laddersWith, type Page } from './page';
import { MESSAGE, ROW, THREAD_ID } from './rungs';

/**
 * The newest message of the conversation that is open, from its header; its body is never looked at.
 * @param now wall time in ms
 * @returns null where none is open, or where the newest one is folded up or does not name its sender
 */
export function newestMessage(document: Document, now: number): MessageSeen | null {
  const page: Page = {
    root: document,
    rungsOf: laddersWith(undefined),
    own: new Set(),
    rowRole: 'sender',
    isThread: true,
    duplicates: false,
  };
  const { sightings } = readMessages(page);
  const senders = sightings.filter((sighting) => roleOf(sighting) === 'sender');
  const newest = senders.at(-1);
  const message = newest && outermost(newest.element, MESSAGE);
  const from = newest?.people[0]?.email;
  if (!newest || !message || from === undefined || !isLast(document, message)) return null;
  const messageId = idOf(message);
  if (messageId === null) return null;
  const after = sightings.slice(sightings.indexOf(newest) + 1);
  return {
    messageId,
    from,
    to: emailsOf(after),
    before: emailsOf(senders.slice(0, -1)),
    isAutomatic: isAutomaticMail(subjectOf(document), from),
    at: timeOf(attribute(message, 'data-legacy-message-id'), now),
  };
}

function roleOf({ people }: Sighting): string | undefined {
  return people[0]?.role;
}

function emailsOf(sightings: readonly Sighting[]): readonly string[] {
  return sightings.flatMap(({ people }) => people.flatMap(({ email }) => email ?? []));
}

/** One that comes after it is folded up: then this is not the newest. A folded one is an item of the list all the same. */
function isLast(document: Document, message: Element): boolean {
  const shown = queryAll(document, MESSAGE).filter(isShownIn(document, false));
  const last = shown.map((each) => outermost(each, MESSAGE)).at(-1);
  const item = closest(message, ITEM);
  const list = item && closest(item, LIST);
  const lastItem = list && queryAll(list, ITEM).at(-1);
  return last === message && (lastItem == null || lastItem === item);
}

/** Without the mark that Gmail puts before it. The first is sometimes missing: told 2018 to 2026. */
function idOf(message: Element): string | null {
  const id = attribute(message, 'data-message-id') ?? attribute(message, 'data-legacy-message-id');
  const plain = (id ?? '').replace(/^#/u, '');
  return /^\S{1,200}$/u.test(plain) ? plain : null;
}

/**
 * Gmail's older ids begin with the time of the message: eleven hexadecimal digits of milliseconds. Told 2019 to 2026 by
 * those who read mailboxes as evidence; what gives no likely time is no time.
 */
function timeOf(id: string | null, now: number): number | null {
  if (id === null || !/^[0-9a-f]{16}$/u.test(id)) return null;
  const at = Number.parseInt(id.slice(0, 11), 16);
  return at > FIRST_MAIL && at < now + DAY ? at : null;
}

/** The open conversation's subject, not a row's: looked at for what mail programs put before it, and left there. */
function subjectOf(document: Document): string {
  const isShown = isShownIn(document, false);
  const subject = queryAll(document, THREAD_ID).find(
    (element) => isShown(element) && closest(element, ROW) === null,
  );
  return subject === undefined ? '' : textOf(subject);
}

/** Messages of a conversation, folded up or not; roles, seen 2020 to 2025-08. */
const LIST = '[role="list"]';
const ITEM = '[role="listitem"]';

/** Gmail began on 1 April 2004. */
const FIRST_MAIL = Date.UTC(2004, 3, 1);
const DAY = 86_400_000;
