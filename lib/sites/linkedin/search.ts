import { attribute, contains, isDocument, queryAll, queryFirst, textOf } from '@/lib/sites/dom';
import { climb } from '@/lib/sites/ladder';
import type { Sighting } from '@/lib/sites/site-adapter';
import { openCards, type Card } from './cards';
import { jobInCurrentLine, jobInHeadline, type Job } from './employer';
import { linkGroups, namedLink, type LinkGroup, type ProfileLink } from './links';
import { onlyMemberId } from './member-id';
import type { Draft, Page, Part } from './page';
import { PROFILE_LINK, RESULT_HEADLINES, RESULT_ID, RESULT_LINES, SDUI_MARK } from './rungs';
import { said } from './texts';

/** The results of a search, and what binds them. */
export type Search = Part & { readonly keys: readonly string[] };

/**
 * The people of a search, one a card. Whoever else a card links, as acquaintances in common, is no result.
 * @param page where to look
 * @param links all that are there
 */
export function readSearch(page: Page, links: readonly ProfileLink[]): Search {
  const { root, document } = page;
  const target = queryFirst(document, SDUI_MARK) === null ? 'legacyCard' : 'sduiCard';
  const accept = (card: Element) => page.isShown(card) && queryFirst(card, PROFILE_LINK) !== null;
  const { rung, hits } = climb(root, page.rungsOf(target), accept);
  const cards = outermost(hits);
  const results = openCards(root, cards, links).flatMap((card) => resultIn(card) ?? []);
  // Links to people, and no card that we know: the list is there, and another one than ours.
  const lookalikes =
    isDocument(root) && cards.length === 0 ? queryAll(document, `main ${PROFILE_LINK}`).length : 0;
  return {
    sightings: results.map(({ sighting }) => sighting),
    keys: results.map(({ key }) => key),
    tally: { places: cards.length + lookalikes, recognised: results.length, rungs: { [target]: rung } },
  };
}

type Result = { readonly key: string; readonly sighting: Sighting };

function resultIn(card: Card): Result | null {
  const owner = ownerOf(linkGroups(card.links));
  const named = owner && namedLink(owner);
  if (owner === undefined || !named) return null;
  const { profileUrl } = owner.profile;
  const person: Draft = { role: 'result', name: named.name, profileUrl };
  const memberId = owner.profile.memberId ?? learnedId(card, owner);
  if (memberId !== undefined) person.memberId = memberId;
  addJob(person, card);
  const { element } = card;
  const anchor = { parent: element, before: null, kind: 'thread' } as const;
  return { key: owner.key, sighting: { element, people: [person], anchor } };
}

/**
 * Whose card it is: who is linked by the card itself (today's links carry its key), else who is linked most, by
 * picture and name at least. Somebody linked once may be an acquaintance, or another extension's.
 */
function ownerOf(groups: readonly LinkGroup[]): LinkGroup | undefined {
  const marked = groups.filter(({ links }) =>
    links.some(({ link }) => attribute(link, 'componentkey') !== null),
  );
  if (marked.length > 0) return marked.length === 1 ? marked[0] : undefined;
  const [most, next] = groups.toSorted((a, b) => b.links.length - a.links.length);
  const count = most?.links.length ?? 0;
  return count > 1 && count > (next?.links.length ?? 0) ? most : undefined;
}

/** The member id that a card tells beside the slug. */
function learnedId(card: Card, { links }: LinkGroup): string | undefined {
  const told = card
    .find(RESULT_ID)
    .flatMap((mark) => [attribute(mark, 'componentkey'), attribute(mark, 'data-chameleon-result-urn')]);
  return onlyMemberId([...told, ...links.map(({ profile }) => profile.href)]);
}

function addJob(person: Draft, card: Card): void {
  const headline = headlineIn(card);
  const { company, title } = currentJobIn(card) ?? jobInHeadline(headline);
  if (company !== undefined) person.company = company;
  if (title !== undefined) person.title = title;
  if (headline !== undefined) person.headline = headline;
}

function headlineIn(card: Card): string | undefined {
  for (const selector of RESULT_HEADLINES)
    for (const line of card.find(selector)) {
      const text = isAboutOwner(line) ? said(textOf(line)) : '';
      if (/^[^\u2022\u00B7]*\p{L}/u.test(text)) return text;
    }
  return undefined;
}

function currentJobIn(card: Card): Job | undefined {
  for (const line of card.find(RESULT_LINES)) {
    const job = jobInCurrentLine(said(textOf(line)));
    if (job.company !== undefined && isAboutOwner(line)) return job;
  }
  return undefined;
}

/** False for a line that links somebody: the name, or acquaintances in common. */
function isAboutOwner(line: Element): boolean {
  return queryFirst(line, PROFILE_LINK) === null;
}

/** Without what lies in another: an inner hit comes after its outer one, before any that is not in it. */
function outermost(hits: readonly Element[]): Element[] {
  let outer: Element | undefined;
  return hits.filter((hit) => {
    if (outer !== undefined && contains(outer, hit)) return false;
    outer = hit;
    return true;
  });
}
