import { memberIdIn, profileKey } from '@/lib/funnel/person/profile';
import { attribute, queryAll, queryFirst } from '@/lib/sites/dom';
import { onlyMemberId } from './member-id';
import { linkUrl } from './page';
import { isLinkedIn, routeOf } from './route';
import { CANONICAL, PROFILE_LINK, PROFILE_MARK } from './rungs';

/** Whose parts of a profile a page links: contact data, posts, what can be edited. */
export type OwnParts = {
  /** The profile that the address names. */
  readonly isTheirs: boolean;
  /** Another one: the page has not followed its address yet. */
  readonly isOthers: boolean;
  /** It can be edited: the viewer's own. */
  readonly isOwn: boolean;
};

/**
 * @param document the page
 * @param profileUrl from its address
 */
export function ownParts(document: Document, profileUrl: string): OwnParts {
  const id = memberIdIn(profileUrl);
  const card = queryFirst(document, PROFILE_MARK);
  if (id !== null && card !== null && onlyMemberId([attribute(card, 'componentkey')]) === id)
    return { isTheirs: true, isOthers: false, isOwn: false };
  const parts = queryAll(document, PROFILE_LINK).flatMap((link) => {
    const url = linkUrl(link);
    const route = url !== null && isLinkedIn(url) ? routeOf(url) : null;
    if (url === null || route?.type !== 'profile' || route.isWhole) return [];
    return [{ path: url.pathname, isTheirs: profileKey(route.profileUrl) === profileKey(profileUrl) }];
  });
  const canonical = queryFirst(document, CANONICAL);
  const told = canonical && profileKey(linkUrl(canonical)?.href ?? '');
  const theirs = parts.filter(({ isTheirs }) => isTheirs);
  return {
    isTheirs: theirs.length > 0,
    isOthers:
      theirs.length === 0 &&
      (parts.some(({ path }) => path.includes('/overlay/')) || (!!told && told !== profileKey(profileUrl))),
    isOwn: theirs.some(({ path }) => /\/(?:add-)?edit\//u.test(path)),
  };
}
