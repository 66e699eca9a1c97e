import { closest, ownTextOf, queryFirst, queryWithin, textOf, type Root } from '@/lib/sites/dom';
import type { LinkedProfile } from './linked-profile';
import type { Page } from './page';
import { LINE, NO_LINE, PROFILE_LINK } from './rungs';
import { nameIn, said, toName } from './texts';

/** A link to a whole profile, no part of it, in what the page itself shows. */
export type ProfileLink = { readonly link: Element; readonly key: string; readonly profile: LinkedProfile };

/** All links to one profile in a part of the page, in its order. */
export type LinkGroup = {
  readonly key: string;
  readonly profile: LinkedProfile;
  readonly links: readonly ProfileLink[];
};

/** A link and the name that it holds. */
type NamedLink = { readonly link: Element; readonly name: string };

/**
 * Links to profiles. Those to parts of a profile (its contact data, its posts) are none; nor is anything in the site's
 * frame.
 * @param root where on the page to look
 */
export function profileLinks({ profileOf, isContent }: Page, root: Root): readonly ProfileLink[] {
  const links: ProfileLink[] = [];
  for (const link of queryWithin(root, PROFILE_LINK)) {
    const profile = profileOf(link);
    if (profile === null || profile.key === null || !profile.isWhole || !isContent(link)) continue;
    links.push({ link, key: profile.key, profile });
  }
  return links;
}

/** Links by whose they are: a card of one person holds up to six, nested ones split by the parser among them. */
export function linkGroups(links: readonly ProfileLink[]): readonly LinkGroup[] {
  const groups = new Map<string, LinkGroup & { readonly links: ProfileLink[] }>();
  for (const link of links) {
    const { key, profile } = link;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, profile, links: [link] });
    else group.links.push(link);
  }
  return [...groups.values()];
}

/** The link of a group that holds the name, and the name; null where none does. */
export function namedLink({ links }: LinkGroup): NamedLink | null {
  return firstNamed(links, (link) => toName(ownTextOf(link))) ?? firstNamed(links, nameIn);
}

function firstNamed(links: LinkGroup['links'], nameOf: (link: Element) => string): NamedLink | null {
  for (const { link } of links) {
    const name = nameOf(link);
    if (name !== '') return { link, name };
  }
  return null;
}

/** The line under a name in the same link: a headline, where the page shows one there. */
export function lineUnder(link: Element, name: string): string | undefined {
  return queryWithin(link, LINE)
    .filter((line) => line !== link && queryFirst(line, LINE) === null && closest(line, NO_LINE) === null)
    .map((line) => said(textOf(line)))
    .find((text) => /^[^\u2022\u00B7]*\p{L}/u.test(text) && text !== name);
}
