import { closest, documentOf, isDocument, queryFirst } from '@/lib/sites/dom';
import { healthOf } from '@/lib/sites/health';
import { crmKeysOf } from '@/lib/sites/keys';
import type { Reading, ReadOptions, SiteAdapter } from '@/lib/sites/site-adapter';
import { readAssociated } from './associated';
import { readContact } from './contact';
import { noPart, pageOf, type Part } from './page';
import { routeOf, type Route } from './route';
import { readRows } from './rows';
import { hubspotRungs, IGNORED, RECORD_PARTS } from './rungs';

/** Where HubSpot's regions lie; the same list for the background is in `hosts.ts`. */
const regions = ['app', 'app-eu1', 'app-na2', 'app-na3', 'app-ap1', 'app-ca1'].map(
  (region) => `${region}.hubspot.com`,
);

/** HubSpot: records of contacts, the contacts of deals and companies, and lists. Built from documentation. */
export const hubspot: SiteAdapter = {
  id: 'hubspot',
  hosts: regions.map((host) => `https://${host}/*`),
  rungs: hubspotRungs,
  watched: ['href', 'value', 'data-test-id', 'aria-hidden'],
  watchesTexts: true,
  ignored: IGNORED,
  viewOf: (url) => routeAt(url).view,
  read,
  keysOf: crmKeysOf,
  placeOf,
  stableRoot: (document) => queryFirst(document, 'body'),
};

function read(root: Document | Element, url: URL, options: ReadOptions): Reading {
  const route = routeAt(url);
  const { sightings, tally } = readAt(route, root, options);
  return { view: route.view, sightings, health: healthOf(route.view, [tally]) };
}

/** What a record shows of somebody comes in several parts, so each of them is read with all others; rows stand alone. */
function readAt(route: Route, root: Document | Element, { rungs }: ReadOptions): Part {
  if (route.view === 'list') return readRows(pageOf(root, rungs));
  if (route.view === 'none' || !touchesRecord(root)) return noPart;
  const whole = pageOf(documentOf(root), rungs);
  return route.kind === 'contact' ? readContact(whole, route) : readAssociated(whole);
}

/** Most changes lie in no part of the record: they say nothing. */
function touchesRecord(root: Document | Element): boolean {
  return isDocument(root) || closest(root, RECORD_PARTS) !== null || queryFirst(root, RECORD_PARTS) !== null;
}

function placeOf(node: Element): Element | null {
  const row = closest(node, ROW);
  return row === null && closest(node, RECORD_PARTS) !== null ? closest(node, 'body') : row;
}

function routeAt(url: URL): Route {
  return url.protocol === 'https:' && regions.includes(url.hostname) ? routeOf(url) : { view: 'none' };
}

const ROW = '[data-test-id^="row-"]';
