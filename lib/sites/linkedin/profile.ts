import { memberIdIn, profileKey } from '@/lib/funnel/person/profile';
import { attribute, closest, contains, isDocument, queryFirst, queryWithin } from '@/lib/sites/dom';
import { besideName } from './anchor';
import { linkGroups, namedLink, profileLinks } from './links';
import { onlyMemberId } from './member-id';
import { noPart, type Draft, type Page, type Part } from './page';
import { addJob } from './profile-job';
import { ownParts } from './profile-marks';
import { findName, type FoundName } from './profile-name';
import { PROFILE_MARK, PUBLIC_MARK, TOP_CARD } from './rungs';
import { structuredPerson, type StructuredPerson } from './structured';
import { viewerOf } from './viewer';

/** What a profile's page gave: its owner, whether it is a profile at all, and whether it is the viewer's own. */
export type Profile = Part & { readonly isThere: boolean; readonly isOwn: boolean };

/**
 * The owner of the profile that the address names. The page must bear marks of a profile and none of somebody else's:
 * the address changes first, the page follows. Missing people, walls for guests and empty shells bear none.
 * @param page where to look; a part of it that does not hold the name gives nobody
 * @param profileUrl from the address
 * @param isWhole false for parts of a profile, which may not name its owner
 */
export function readProfile(page: Page, profileUrl: string, isWhole: boolean): Profile {
  const { document, root } = page;
  if (!isDocument(root) && queryWithin(root, 'main, h1, h2').length === 0)
    return { ...noPart, isThere: true, isOwn: false };
  const { isTheirs, isOthers, isOwn } = ownParts(page, profileUrl);
  const structured = structuredPerson(document, profileUrl);
  const isPublic = structured !== null || queryFirst(document, PUBLIC_MARK) !== null;
  const isThere = isPublic || isTheirs || queryFirst(document, PROFILE_MARK) !== null;
  if (isOwn || !isThere) return { ...noPart, isThere: false, isOwn };
  const theirs = structured === 'other' ? null : structured;
  const found = findName(page, theirs, isPublic);
  const viewer = viewerOf(document, undefined)?.name;
  // Whoever is called like the viewer is taken for the viewer: rather nobody.
  if (found.name !== '' && found.name === viewer) return { ...noPart, isThere: false, isOwn: true };
  // The older page's frame names the viewer; where it does not, it cannot be told whether the profile is theirs.
  const isAnothers = found.target !== 'legacyName' || viewer !== undefined;
  const isSure = isTheirs || theirs !== null || !isSomebodyElse(page, profileUrl, found.name);
  const isNamed = found.name !== '' && isAnothers && !isOthers && structured !== 'other' && isSure;
  const sightings = isNamed ? sightingsOf(root, found, profileUrl, theirs) : [];
  const tally = {
    places: isWhole || isNamed ? 1 : 0,
    recognised: isNamed ? 1 : 0,
    rungs: { [found.target]: found.rung },
  };
  return { sightings, tally, isThere: isWhole || isNamed, isOwn };
}

function sightingsOf(
  root: Page['root'],
  { name, element, isOnPage }: FoundName,
  profileUrl: string,
  structured: StructuredPerson | null,
): Part['sightings'] {
  if (element === null || (!isDocument(root) && !contains(root, element))) return [];
  const person: Draft = { role: 'subject', name, profileUrl };
  const card = closest(element, TOP_CARD);
  const memberId = memberIdIn(profileUrl) ?? onlyMemberId([card && attribute(card, 'componentkey')]);
  if (memberId !== undefined) person.memberId = memberId;
  addJob(person, element, structured);
  return [{ element, people: [person], anchor: isOnPage ? besideName(element) : null }];
}

/**
 * Where no part of a profile is linked: a link to the address that carries another name than the heading. Whoever went on
 * from one profile to a similar one stands there for a moment.
 */
function isSomebodyElse(page: Page, profileUrl: string, name: string): boolean {
  const key = profileKey(profileUrl);
  const group = linkGroups(profileLinks(page, page.document)).find((one) => one.key === key);
  const linked = group && namedLink(group)?.name.toLowerCase();
  const shown = name.toLowerCase();
  return !!linked && !linked.includes(shown) && !shown.includes(linked);
}
