import { closest, parentOf } from '@/lib/sites/dom';
import { climb } from '@/lib/sites/ladder';
import { inDocumentOrder } from '@/lib/sites/order';
import type { Sighting } from '@/lib/sites/site-adapter';
import { countLookalikes, isShownOutside, outermostOf, toPeople, type Page, type Part } from './page';
import { FIELD, LOOKS_LIKE_MESSAGE, ROW, WELL } from './rungs';
import { holdsAddress, statedIn } from './stated';

/**
 * Sender and recipients of the open messages, from their headers. Of colleagues Outlook shows the name alone: such a
 * message is no place, as there is nothing to recognise.
 * @param page where to look
 */
export function readMessages(page: Page): Part {
  const isShown = isShownOutside(`${ROW}, ${FIELD}`);
  const sender = climb(page.root, page.rungsOf('sender'), isShown);
  const recipient = climb(page.root, page.rungsOf('recipient'), isShown);
  const senders = outermostOf(sender.hits).map((element) => ({
    element,
    people: toPeople([statedIn(element)], { role: 'sender' }, page.own),
    anchor: anchorOf(element, sender.rung),
  }));
  const recipients = [...byWell(outermostOf(recipient.hits))].map(([element, hits]) => ({
    element,
    people: toPeople(hits.map(statedIn), { role: 'recipient' }, page.own),
    anchor: { parent: element, before: null, kind: 'thread' } as const,
  }));
  const recognised = senders.filter(({ people }) => people.length > 0).length;
  const unread = senders.filter(({ element, people }) => people.length === 0 && holdsAddress(element)).length;
  const unknown = sender.rung === -1 ? countLookalikes(page.root, LOOKS_LIKE_MESSAGE) : 0;
  return {
    sightings: inDocumentOrder([senders, recipients]).filter(({ people }) => people.length > 0),
    tally: {
      places: recognised + unread + unknown,
      recognised,
      rungs: { sender: sender.rung, recipient: recipient.rung },
    },
  };
}

/** The header's own element takes a chip at its end; an element that is only found by a later rung, beside it. */
function anchorOf(element: Element, rung: number): Sighting['anchor'] {
  const parent = rung === 0 ? element : parentOf(element);
  return parent && { parent, before: null, kind: 'thread' };
}

function byWell(hits: readonly Element[]): ReadonlyMap<Element, readonly Element[]> {
  const hitsByWell = new Map<Element, Element[]>();
  for (const hit of hits) {
    const well = closest(hit, WELL);
    const known = well && hitsByWell.get(well);
    if (known) known.push(hit);
    else if (well !== null) hitsByWell.set(well, [hit]);
  }
  return hitsByWell;
}
