import { memberIdIn } from '@/lib/funnel/person/profile';
import { closest, contains, isDocument, queryFirst, queryWithin, textOf } from '@/lib/sites/dom';
import { climb } from '@/lib/sites/ladder';
import type { Sighting } from '@/lib/sites/site-adapter';
import { besideName } from './anchor';
import { linkUrl } from './linked-profile';
import type { Draft, Page, Part } from './page';
import { LEAD_LINK, salesField } from './rungs';
import { nameIn } from './texts';

/**
 * Sales Navigator, from its documentation and public projects, not from a captured page: one lead, whose member id
 * the address names, and whose fields are marked for hiding them in recordings.
 * @param page where to look
 */
export function readLead({ root, document, url, rungsOf, isShown }: Page): Part {
  const memberId = memberIdIn(url.href);
  // Similar leads beside one stand in links to them.
  const isName = (element: Element) =>
    isShown(element) && closest(element, LEAD_LINK) === null && nameIn(element) !== '';
  const { rung, hits } = climb(document, rungsOf('salesName'), isName);
  const [element] = hits;
  const main = queryFirst(document, 'main');
  const person = element && leadIn(main ?? element, 'subject', element, memberId);
  const isHere = element !== undefined && (isDocument(root) || contains(root, element));
  const places = queryFirst(document, salesField('headline')) === null && element === undefined ? 0 : 1;
  return {
    sightings: person && isHere ? [{ element, people: [person], anchor: besideName(element) }] : [],
    tally: { places, recognised: person ? 1 : 0, rungs: { salesName: rung } },
  };
}

/** The leads of a search or a list in Sales Navigator, one a card; from documentation, as above. */
export function readLeads({ root, rungsOf, isShown }: Page): Part {
  const accept = (card: Element) => isShown(card) && queryFirst(card, LEAD_LINK) !== null;
  const { rung, hits } = climb(root, rungsOf('salesCard'), accept);
  const sightings = hits.flatMap(cardSighting);
  const lookalikes = isDocument(root) && rung === -1 ? queryWithin(root, LEAD_LINK).length : 0;
  const places = hits.length + lookalikes;
  return { sightings, tally: { places, recognised: sightings.length, rungs: { salesCard: rung } } };
}

function cardSighting(card: Element): readonly Sighting[] {
  const [memberId, ...others] = new Set(
    queryWithin(card, LEAD_LINK).map((link) => memberIdIn(linkUrl(link)?.href ?? '')),
  );
  const name = queryFirst(card, salesField('person-name')) ?? queryFirst(card, LEAD_LINK);
  // Two leads in one card: it is no card of a lead.
  const person =
    others.length === 0 && name !== null ? leadIn(card, 'result', name, memberId ?? null) : undefined;
  return person
    ? [{ element: card, people: [person], anchor: { parent: card, before: null, kind: 'thread' } }]
    : [];
}

function leadIn(
  root: Element,
  role: 'subject' | 'result',
  heading: Element,
  memberId: string | null,
): Draft | undefined {
  const name = nameIn(heading);
  if (name === '' || memberId === null) return undefined;
  const lead: Draft = { role, name, memberId };
  for (const [key, field] of FIELDS) {
    const element = queryFirst(root, salesField(field));
    const text = element === null ? '' : textOf(element);
    if (text !== '') lead[key] = text;
  }
  return lead;
}

const FIELDS = [
  ['company', 'company-name'],
  ['title', 'title'],
  ['headline', 'headline'],
] as const;
