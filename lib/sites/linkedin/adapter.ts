import { profileKey } from '@/lib/funnel/person/profile';
import { closest, isDocument, queryFirst } from '@/lib/sites/dom';
import { healthOf } from '@/lib/sites/health';
import { patternsOf } from '@/lib/sites/hosts';
import { keysOf } from '@/lib/sites/keys';
import { inDocumentOrder } from '@/lib/sites/order';
import type { Reading, ReadOptions, SiteAdapter, Sighting, View } from '@/lib/sites/site-adapter';
import { profileLinks } from './links';
import { readMentions } from './mentions';
import { readMessages } from './messages';
import { openPage, type Page, type Part } from './page';
import { readProfile } from './profile';
import { isLinkedIn, routeOf } from './route';
import { linkedinRungs, PLACES, WRITTEN } from './rungs';
import { readLead, readLeads } from './sales';
import { readSearch } from './search';
import { viewerOf } from './viewer';

/**
 * LinkedIn: profiles and people search of today and before, public profiles, conversations by name, Sales Navigator.
 * Told apart on the page itself, as they alternate between sessions.
 */
export const linkedin: SiteAdapter = {
  id: 'linkedin',
  hosts: patternsOf('linkedin'),
  rungs: linkedinRungs,
  watched: ['href', 'componentkey', 'data-chameleon-result-urn', 'data-anonymize', 'id'],
  ignored: WRITTEN,
  viewOf: (url, document) => read(document, url, { ownAddresses: [] }).view,
  read,
  keysOf,
  placeOf: (node) => closest(node, PLACES),
  stableRoot: (document) => queryFirst(document, 'body'),
};

function read(root: Document | Element, url: URL, options: ReadOptions): Reading {
  if (!isLinkedIn(url)) return { view: 'none', sightings: [], health: healthOf('none', []) };
  const page = openPage(root, url, options.rungs);
  const { view, parts, mentions = [], ownProfile } = readRoute(page);
  const viewer = isDocument(root) ? viewerOf(root, ownProfile) : undefined;
  return {
    view,
    sightings: inDocumentOrder([...parts.map(({ sightings }) => sightings), mentions]),
    health: healthOf(
      view,
      parts.map(({ tally }) => tally),
    ),
    ...(viewer === undefined ? {} : { viewer }),
  };
}

type Read = {
  readonly view: View;
  readonly parts: readonly Part[];
  readonly mentions?: readonly Sighting[];
  /** The page's address, where it is the viewer's own profile. */
  readonly ownProfile?: string | undefined;
};

function readRoute(page: Page): Read {
  const route = routeOf(page.url);
  if (route.type === 'lead') return { view: 'profile', parts: [readLead(page)] };
  if (route.type === 'leads') return { view: 'search', parts: [readLeads(page)] };
  const messages = readMessages(page);
  if (route.type === 'search') {
    const links = profileLinks(page, page.root);
    const results = readSearch(page, links);
    return { view: 'search', parts: [results, messages], mentions: readMentions(page, links, results.keys) };
  }
  const isTalking = route.type === 'messaging' || messages.sightings.length > 0;
  const view = isTalking ? 'messaging' : 'none';
  if (route.type !== 'profile') return { view, parts: [messages] };
  const { profileUrl, isWhole } = route;
  const profile = readProfile(page, profileUrl, isWhole);
  const isSomebodys = profile.isThere || profile.isOwn;
  return {
    view: profile.isThere ? 'profile' : view,
    parts: [profile, messages],
    mentions: isSomebodys ? readMentions(page, profileLinks(page, page.root), [profileKey(profileUrl)]) : [],
    ownProfile: profile.isOwn ? profileUrl : undefined,
  };
}
