import { memberIdIn, profileKey } from '@/lib/funnel/person/profile';
import { attribute } from '@/lib/sites/dom';
import { isLinkedIn, routeOf } from './route';

/** Whose profile an address on the page is, and whether of the whole. */
export type LinkedProfile = {
  /** As it stands in the link. */
  readonly href: string;
  /** What binds its owner; null where the address tells nothing that could. */
  readonly key: string | null;
  readonly profileUrl: string;
  /** Null where the address names a slug. */
  readonly memberId: string | null;
  readonly path: string;
  /** False for a part of a profile: contact data, posts. */
  readonly isWhole: boolean;
};

/** Reads a link; null where it leads to no profile. */
export type ReadLink = (link: Element) => LinkedProfile | null;

/** The address that a link leads to, wherever its page lies. */
export function linkUrl(link: Element): URL | null {
  return urlOf(attribute(link, 'href') ?? '');
}

/**
 * Reads links to profiles, each address once: a card alone links its person by picture and by name, and is looked at
 * again for who is mentioned. One who asks makes a new one for each reading.
 */
export function linkReader(): ReadLink {
  const known = new Map<string, LinkedProfile | null>();
  return (link) => {
    const href = attribute(link, 'href') ?? '';
    const before = known.get(href);
    if (before !== undefined) return before;
    const profile = profileAt(href);
    known.set(href, profile);
    return profile;
  };
}

function profileAt(href: string): LinkedProfile | null {
  const url = urlOf(href);
  const route = url !== null && isLinkedIn(url) ? routeOf(url) : null;
  if (url === null || route?.type !== 'profile') return null;
  const { profileUrl, isWhole } = route;
  return {
    href,
    key: profileKey(profileUrl),
    profileUrl,
    memberId: memberIdIn(profileUrl),
    path: url.pathname,
    isWhole,
  };
}

function urlOf(href: string): URL | null {
  return URL.canParse(href, HOME) ? new URL(href, HOME) : null;
}

const HOME = 'https://www.linkedin.com/';
