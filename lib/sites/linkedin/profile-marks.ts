import { memberIdIn, profileKey } from '@/lib/funnel/person/profile';
import { attribute, queryAll, queryFirst } from '@/lib/sites/dom';
import { onlyMemberId } from './member-id';
import { linkUrl } from './linked-profile';
import type { Page } from './page';
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
 * @param page where to look
 * @param profileUrl from its address
 */
export function ownParts({ document, profileOf }: Page, profileUrl: string): OwnParts {
  const id = memberIdIn(profileUrl);
  const card = queryFirst(document, PROFILE_MARK);
  if (id !== null && card !== null && onlyMemberId([attribute(card, 'componentkey')]) === id)
    return { isTheirs: true, isOthers: false, isOwn: false };
  const key = profileKey(profileUrl);
  const parts = queryAll(document, PROFILE_LINK)
    .flatMap((link) => profileOf(link) ?? [])
    .filter(({ isWhole }) => !isWhole);
  const canonical = queryFirst(document, CANONICAL);
  const told = canonical && profileKey(linkUrl(canonical)?.href ?? '');
  const theirs = parts.filter((part) => part.key === key);
  return {
    isTheirs: theirs.length > 0,
    isOthers:
      theirs.length === 0 &&
      (parts.some(({ path }) => path.includes('/overlay/')) || (!!told && told !== key)),
    isOwn: theirs.some(({ path }) => /\/(?:add-)?edit\//u.test(path)),
  };
}
