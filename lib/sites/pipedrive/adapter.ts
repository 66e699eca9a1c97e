import { crmPage, noPart, type CrmPage, type Part } from '@/lib/sites/crm/page';
import { closest, documentOf, isDocument, queryFirst, type Root } from '@/lib/sites/dom';
import { healthOf } from '@/lib/sites/health';
import { patternsOf } from '@/lib/sites/hosts';
import { keysOf } from '@/lib/sites/keys';
import type { Reading, ReadOptions, SiteAdapter } from '@/lib/sites/site-adapter';
import { gridRowOf } from './addresses';
import { readPeople } from './people';
import { readRecord } from './record';
import { routeOf, type Route } from './route';
import { FIELDS, IGNORED, NAME_CELL, pipedriveRungs, RECORD, ROW, type PipedriveTarget } from './rungs';

/** Pipedrive: a person's page, the person of a deal or a lead, and lists of people. */
export const pipedrive: SiteAdapter = {
  id: 'pipedrive',
  hosts: patternsOf('pipedrive'),
  rungs: pipedriveRungs,
  watched: ['href', 'data-cy', 'data-test'],
  watchesTexts: true,
  ignored: IGNORED,
  viewOf: (url) => routeOf(url).view,
  read,
  keysOf,
  placeOf,
  stableRoot: (document) => queryFirst(document, 'body'),
};

function read(root: Root, url: URL, options: ReadOptions): Reading {
  const route = routeOf(url);
  const page = crmPage(url, pipedriveRungs, options.rungs, IGNORED);
  const { sightings, tally } = isTouched(root) ? partOf(page, root, route) : noPart;
  return { view: route.view, sightings, health: healthOf(route.view, [tally]) };
}

function partOf(page: CrmPage<PipedriveTarget>, root: Root, route: Route): Part {
  if (route.view === 'none') return noPart;
  if (route.view === 'list') return readPeople(page, root);
  return readRecord(page, documentOf(root), route.person);
}

/** A part of the page that holds no field and lies in none says nothing: most changes are of this kind. */
function isTouched(root: Root): boolean {
  return isDocument(root) || closest(root, FIELDS) !== null || queryFirst(root, FIELDS) !== null;
}

/** A row of a grid goes by its name's cell; a field of a record by the record. */
function placeOf(node: Element): Element | null {
  const number = gridRowOf(node);
  if (number !== null) {
    return queryFirst(documentOf(node), `${NAME_CELL}[data-cy^="grid-cell-column-${number}-"]`);
  }
  return closest(node, ROW) ?? (closest(node, FIELDS) === null ? null : closest(node, RECORD));
}
