import { crmPage, noPart, type CrmPage, type Part } from '@/lib/sites/crm/page';
import { closest, documentOf, isDocument, queryFirst, type Root } from '@/lib/sites/dom';
import { healthOf } from '@/lib/sites/health';
import { patternsOf } from '@/lib/sites/hosts';
import { keysOf } from '@/lib/sites/keys';
import type { Reading, ReadOptions, SiteAdapter } from '@/lib/sites/site-adapter';
import { readRecord } from './record';
import { routeOf, type Route } from './route';
import { readRows } from './rows';
import { FIELDS, IGNORED, RECORD, RECORD_ID, ROW, zohoRungs, type ZohoTarget } from './rungs';

/** Zoho CRM: leads and contacts, one by one and in lists. */
export const zoho: SiteAdapter = {
  id: 'zoho',
  hosts: patternsOf('zoho'),
  rungs: zohoRungs,
  watched: ['href', 'id', 'lt-prop-value', RECORD_ID],
  watchesTexts: true,
  ignored: IGNORED,
  viewOf: (url) => routeOf(url).view,
  read,
  keysOf,
  placeOf: (node) => closest(node, ROW) ?? (closest(node, FIELDS) === null ? null : closest(node, RECORD)),
  stableRoot: (document) => queryFirst(document, 'body'),
};

function read(root: Root, url: URL, options: ReadOptions): Reading {
  const route = routeOf(url);
  const page = crmPage(url, zohoRungs, options.rungs, IGNORED);
  const { sightings, tally } = partOf(page, root, route);
  return { view: route.view, sightings, health: healthOf(route.view, [tally]) };
}

function partOf(page: CrmPage<ZohoTarget>, root: Root, route: Route): Part {
  if (route.view === 'list') return readRows(page, root, route.type);
  return route.view === 'record' && isTouched(root)
    ? readRecord(page, documentOf(root), route.record)
    : noPart;
}

/** A part of the page that holds no field and lies in none says nothing: most changes are of this kind. */
function isTouched(root: Root): boolean {
  return isDocument(root) || closest(root, FIELDS) !== null || queryFirst(root, FIELDS) !== null;
}
