import { queryWithin } from '@/lib/sites/dom';
import type { SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import { lineUnder, linkGroups, namedLink, type ProfileLink } from './links';
import type { Page } from './page';
import { IN_COMMON } from './rungs';
import { nameIn } from './texts';

/**
 * Everybody else whom a page links or names: similar people, acquaintances in common. They never get a chip.
 * @param page where to look
 * @param links all that are there
 * @param others what binds whom the page is about: those are no mere mentions
 */
export function readMentions(
  page: Page,
  links: readonly ProfileLink[],
  others: readonly (string | null)[],
): readonly Sighting[] {
  const known = new Set(others);
  const linked = linkGroups(links).flatMap((group) => {
    const named = known.has(group.key) ? null : namedLink(group);
    if (named === null) return [];
    const { link, name } = named;
    const headline = lineUnder(link, name);
    const person = { role: 'mentioned', name, profileUrl: group.profile.profileUrl } as const;
    return [seen(link, headline === undefined ? person : { ...person, headline })];
  });
  const inCommon = queryWithin(page.root, IN_COMMON)
    .filter(page.isShown)
    .map((element) => ({ element, name: nameIn(element) }))
    .filter(({ name }, index, all) => name !== '' && all.findIndex((one) => one.name === name) === index)
    .map(({ element, name }) => seen(element, { role: 'mentioned', name }));
  return [...linked, ...inCommon];
}

function seen(element: Element, person: SeenPerson): Sighting {
  return { element, people: [person], anchor: null };
}
