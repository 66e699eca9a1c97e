import { closest, outermost, parentOf, queryFirst } from '@/lib/sites/dom';
import { climb } from '@/lib/sites/ladder';
import type { ChipAnchor, Sighting } from '@/lib/sites/site-adapter';
import { countLookalikes, isShownIn, type Page, type Part } from './page';
import { isRecognised, readPeople } from './people';
import { HEADER, MESSAGE, MESSAGES } from './rungs';

/**
 * Sender and recipients of the open messages, from their headers: two sightings a message.
 * @param page where to look
 */
export function readMessages(page: Page): Part {
  const isShown = isShownIn(page.root, false);
  const sender = climb(page.root, page.rungsOf('sender'), isShown);
  if (sender.rung === -1) {
    const places = page.isThread ? countLookalikes(page.root, MESSAGES) : 0;
    return { sightings: [], tally: { places, recognised: 0, rungs: { sender: -1, recipient: -1 } } };
  }
  const senderByHeader = firstByHeader(sender.hits);
  const recipient = climb(page.root, page.rungsOf('recipient'), isShown);
  const sightings: Sighting[] = [];
  let recognised = 0;
  for (const [header, element] of senderByHeader) {
    const senders = readPeople([element], { role: 'sender' }, page.own);
    const inHeader = recipient.hits.filter((hit) => hit !== element && headerOf(hit) === header);
    const recipients = readPeople(inHeader, { role: 'recipient' }, page.own);
    if (senders.length > 0) sightings.push({ element, people: senders, anchor: besideName(element) });
    const [first] = inHeader;
    const line = first && (parentOf(first) ?? first);
    if (line && recipients.length > 0) {
      sightings.push({
        element: line,
        people: recipients,
        anchor: { parent: line, before: null, kind: 'thread' },
      });
    }
    if (isRecognised(senders)) recognised += 1;
  }
  return {
    sightings,
    tally: {
      places: senderByHeader.size,
      recognised,
      rungs: { sender: sender.rung, recipient: recipient.rung },
    },
  };
}

/** The header of a message that an element lies in. Where its class is gone, the outer of the two nested tables. */
export function headerOf(element: Element): Element | null {
  const header = closest(element, HEADER);
  if (header !== null) return header;
  const inner = closest(element, 'table');
  const around = inner && parentOf(inner);
  return (around && closest(around, 'table')) ?? inner ?? closest(element, 'h3');
}

/**
 * A message names one sender, in the header above its body: what follows (the address again, a "via", whatever a body
 * pretends) is no second one.
 */
function firstByHeader(hits: readonly Element[]): ReadonlyMap<Element, Element> {
  const senderByHeader = new Map<Element, Element>();
  const known = new Set<Element>();
  for (const hit of hits) {
    const header = headerOf(hit);
    const message = outermost(hit, MESSAGE) ?? header;
    if (header === null || message === null || known.has(message)) continue;
    known.add(message);
    senderByHeader.set(header, hit);
  }
  return senderByHeader;
}

/** After the name, before the address in angle brackets. */
function besideName(element: Element): ChipAnchor | null {
  const parent = parentOf(element);
  return parent && { parent, before: queryFirst(parent, ':scope > .go'), kind: 'thread' };
}
