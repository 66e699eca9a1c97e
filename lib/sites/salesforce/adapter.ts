import { isDocument, matches, queryFirst } from '@/lib/sites/dom';
import { healthOf } from '@/lib/sites/health';
import { crmKeysOf } from '@/lib/sites/keys';
import { closestAcross, containsAcross, queryScopes, shadowsUnder } from '@/lib/sites/roots';
import type { Reading, ReadOptions, SiteAdapter } from '@/lib/sites/site-adapter';
import { noPart, pageOf, type Page, type Part } from './page';
import { findRecord, type ShownRecord } from './record';
import type { RecordRef } from './record-id';
import { routeOf } from './route';
import { readRows } from './rows';
import { IGNORED, LOOKS_LIKE_RECORD, RECORD, ROW, ROW_HEADER, salesforceRungs } from './rungs';
import { headerAnchor, isPerson, readSubject } from './subject';

/** Every org has its own address, sandboxes among them; the same list for the background is in `hosts.ts`. */
const HOSTS = '.lightning.force.com';

/** Salesforce Lightning Experience: records of people, companies and deals, and lists of people. */
export const salesforce: SiteAdapter = {
  id: 'salesforce',
  hosts: [`https://*${HOSTS}/*`],
  rungs: salesforceRungs,
  // No classes: they change at every move of the pointer, and a tab that comes to the front changes the address too.
  watched: ['href', 'data-recordid', 'aria-expanded', 'aria-hidden', 'aria-selected'],
  watchesTexts: true,
  rootsIn: shadowsUnder,
  ignored: IGNORED,
  viewOf: (url) => (isSalesforce(url) ? routeOf(url).view : 'none'),
  read,
  keysOf: crmKeysOf,
  placeOf,
  stableRoot: (document) => queryFirst(document, 'body'),
};

function read(root: Document | Element, url: URL, options: ReadOptions): Reading {
  const route = isSalesforce(url) ? routeOf(url) : nowhere;
  const page = pageOf(root, url, options.rungs);
  const { sightings, tally } =
    route.view === 'record'
      ? readRecord(page, route.record)
      : route.view === 'list'
        ? readRows(page, root, { role: 'result', objects: route.objects })
        : noPart;
  return { view: route.view, sightings, health: healthOf(route.view, [tally]) };
}

/** A person's record gives that person; a company's or a deal's gives the people in its lists. */
function readRecord(page: Page, record: RecordRef): Part {
  if (!touchesRecord(page)) return noPart;
  const shown = findRecord(page, record);
  if (shown === 'notYet') return noPart;
  if (shown === null) return missing(page);
  const part = isPerson(shown) ? readPerson(page, shown) : readPeople(page, shown);
  const { root } = page;
  if (isDocument(root)) return part;
  return { ...part, sightings: part.sightings.filter(({ element }) => containsAcross(root, element)) };
}

function readPerson(page: Page, shown: ShownRecord): Part {
  const person = readSubject(page, shown);
  const { element, rungs } = shown;
  if (person === null) return missing(page);
  return {
    sightings: [{ element, people: [person], anchor: headerAnchor(shown) }],
    tally: { places: 1, recognised: 1, rungs },
  };
}

/** Where a deal shows one person alone, its stage is said of them; of several it would be a guess. */
function readPeople(page: Page, { element, stage, rungs }: ShownRecord): Part {
  const { sightings, tally } = readRows(page, element, { role: 'participant', objects: ['Contact', 'Lead'] });
  const isAlone = new Set(sightings.flatMap(({ people }) => people.map((one) => one.recordId))).size === 1;
  return {
    sightings: sightings.map((sighting) => ({
      ...sighting,
      people: sighting.people.map((one) =>
        stage !== undefined && isAlone ? { ...one, siteStage: stage } : one,
      ),
    })),
    tally: { ...tally, places: tally.recognised, rungs: { ...rungs, ...tally.rungs } },
  };
}

/** Nobody was found: broken where the page shows parts of a record, idle where it is not there yet. */
function missing(page: Page): Part {
  const isRecord = isDocument(page.root) && queryScopes(page.whole(), LOOKS_LIKE_RECORD).length > 0;
  return { sightings: [], tally: { places: isRecord ? 1 : 0, recognised: 0, rungs: { record: -1 } } };
}

/** A part of the page that neither lies in a record nor holds one says nothing: most changes are of this kind. */
function touchesRecord({ root, scopesIn }: Page): boolean {
  if (isDocument(root)) return true;
  return closestAcross(root, RECORD) !== null || queryScopes(scopesIn(root), RECORD).length > 0;
}

/** A change anywhere in a record may change whom it is about; in a list, the row alone. */
function placeOf(node: Element): Element | null {
  for (const selector of salesforceRungs.record) {
    const record = closestAcross(node, selector);
    if (record !== null) return record;
  }
  const row = closestAcross(node, ROW);
  return row !== null && (matches(row, 'tr') || queryFirst(row, ROW_HEADER) !== null) ? row : null;
}

function isSalesforce(url: URL): boolean {
  return url.protocol === 'https:' && url.hostname.endsWith(HOSTS);
}

const nowhere = { view: 'none' } as const;
