import { documentOf, isDocument, queryFirst, type Root } from '@/lib/sites/dom';
import { healthOf } from '@/lib/sites/health';
import { keysOf } from '@/lib/sites/keys';
import { inDocumentOrder } from '@/lib/sites/order';
import { above, closestAcross, shadowsUnder } from '@/lib/sites/roots';
import type { Reading, ReadOptions, Sighting, SiteAdapter } from '@/lib/sites/site-adapter';
import { collect } from './collect';
import { pageOf } from './page';
import { IGNORED, pageRungs, ROW } from './rungs';
import { sightingsOf } from './sightings';
import { isRecordPage, subjectOf, withSubject } from './subject';
import { tallyOf } from './tally';

/**
 * Any page that has no adapter of its own: web CRMs, webmails, team pages, profiles. Reads what pages say by standards and
 * by the few habits that many share; in doubt nobody.
 */
export const anyPage: SiteAdapter = {
  id: 'page',
  hosts: ['*://*/*'],
  rungs: pageRungs,
  watched: ['href', 'data-email-address', 'data-email', 'email', 'data-hovercard-id', 'title', 'value'],
  watchesTexts: true,
  rootsIn: shadowsUnder,
  ignored: IGNORED,
  keysOf,
  viewOf: (url, document) => read(document, url, { ownAddresses: [] }).view,
  read,
  placeOf,
  stableRoot: (document) => queryFirst(document, 'body'),
};

function read(root: Root, url: URL, options: ReadOptions): Reading {
  if (!/^https?:$/u.test(url.protocol) || isInIgnored(root)) return nobody;
  const page = pageOf(root, url, options);
  const collected = collect(page);
  const all = inDocumentOrder(sightingsOf(page, collected));
  const sightings = isDocument(root) ? all : all.filter(({ element }) => isWithin(root, element));
  const named = isRecordPage(url) ? withSubjectOf(sightings, root, url, options) : sightings;
  const view = named.length === 0 ? 'none' : 'page';
  return { view, sightings: named, health: healthOf(view, [tallyOf(named, collected)]) };
}

/** Whom a record page is about is a matter of the whole page, also where a part is read. */
function withSubjectOf(
  sightings: readonly Sighting[],
  root: Root,
  url: URL,
  options: ReadOptions,
): readonly Sighting[] {
  if (sightings.length === 0) return sightings;
  const document = documentOf(root);
  const page = pageOf(document, url, options);
  const subject = subjectOf(document, page, collect(page));
  return subject === null ? sightings : withSubject(sightings, subject);
}

function isInIgnored(root: Root): boolean {
  return !isDocument(root) && closestAcross(root, IGNORED) !== null;
}

function isWithin(root: Element, element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = above(at)) if (at === root) return true;
  return false;
}

/** A row is read as a whole; so is whatever names somebody by itself. */
function placeOf(node: Element): Element | null {
  return closestAcross(node, ROW) ?? closestAcross(node, PLACE);
}

const PLACE = [
  ...pageRungs.card,
  ...pageRungs.link,
  ...pageRungs.attribute,
  ...pageRungs.profile,
  ...pageRungs.input,
].join(', ');

const nobody: Reading = { view: 'none', sightings: [], health: healthOf('none', []) };
