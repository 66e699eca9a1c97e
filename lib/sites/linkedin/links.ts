import { profileKey } from '@/lib/funnel/person/profile';
import { closest, queryFirst, queryWithin, textOf, type Root } from '@/lib/sites/dom';
import { linkUrl, type Page } from './page';
import { routeOf, isLinkedIn } from './route';
import { LINE, NO_LINE, PROFILE_LINK } from './rungs';
import { nameIn, ownTextOf, said, toName } from './texts';

/** All links to one profile in a part of the page, in its order. */
export type LinkGroup = {
  readonly key: string;
  readonly profileUrl: string;
  readonly links: readonly Element[];
};

/**
 * Links to profiles by whose they are: a card of one person holds up to six, nested ones split by the parser among
 * them. Links to parts of a profile (its contact data, its posts) are none; nor is anything in the site's frame.
 * @param root where on the page to look
 */
export function linkGroups({ isShown, isContent }: Page, root: Root): readonly LinkGroup[] {
  const groups = new Map<string, { key: string; profileUrl: string; links: Element[] }>();
  for (const link of queryWithin(root, PROFILE_LINK)) {
    const url = linkUrl(link);
    const route = url !== null && isLinkedIn(url) ? routeOf(url) : null;
    if (route?.type !== 'profile' || !route.isWhole || !isShown(link) || !isContent(link)) continue;
    const key = profileKey(route.profileUrl) ?? '';
    const group = groups.get(key) ?? { key, profileUrl: route.profileUrl, links: [] };
    group.links.push(link);
    if (key !== '') groups.set(key, group);
  }
  return [...groups.values()];
}

/** The link of a group that holds the name, and the name; null where none does. */
export function namedLink({ links }: LinkGroup): { readonly link: Element; readonly name: string } | null {
  const link = links.find((one) => toName(ownTextOf(one)) !== '') ?? links.find((one) => nameIn(one) !== '');
  return link === undefined ? null : { link, name: nameIn(link) };
}

/** The line under a name in the same link: a headline, where the page shows one there. */
export function lineUnder(link: Element, name: string): string | undefined {
  return queryWithin(link, LINE)
    .filter((line) => line !== link && queryFirst(line, LINE) === null && closest(line, NO_LINE) === null)
    .map((line) => said(textOf(line)))
    .find((text) => /^[^\u2022\u00B7]*\p{L}/u.test(text) && text !== name);
}
