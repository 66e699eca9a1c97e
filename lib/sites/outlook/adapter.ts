import { documentOf, isDocument, matches, outermost, queryFirst } from '@/lib/sites/dom';
import { healthOf } from '@/lib/sites/health';
import { patternsOf } from '@/lib/sites/hosts';
import { mailKeysOf } from '@/lib/sites/keys';
import { inDocumentOrder } from '@/lib/sites/order';
import type { Reading, ReadOptions, SiteAdapter, View } from '@/lib/sites/site-adapter';
import { hasCompose, readCompose } from './compose';
import { mailboxOf } from './mailbox';
import { readMessages } from './messages';
import { laddersWith, type Page, type Part } from './page';
import { routeOf, type Route } from './route';
import { readRows } from './rows';
import { BODY, FIELD, outlookRungs, ROW, SENDER, WELL } from './rungs';

/** Outlook on the web, personal and at work: the list, the open conversation and compose forms. */
export const outlook: SiteAdapter = {
  id: 'outlook',
  hosts: patternsOf('outlook'),
  rungs: outlookRungs,
  watched: ['data-convid', 'title', 'id'],
  watchesTexts: true,
  ignored: BODY,
  viewOf: (url, document) => read(document, url, { ownAddresses: [] }).view,
  read,
  keysOf: mailKeysOf,
  placeOf: (node) => outermost(node, PLACE),
  stableRoot: (document) => queryFirst(document, 'body'),
  mailboxOf: (url, document) => (routeOf(url).view === 'none' ? null : mailboxOf(document)),
};

const PLACE = `${ROW}, ${WELL}, ${SENDER}, ${FIELD}`;

function read(root: Document | Element, url: URL, options: ReadOptions): Reading {
  const route = routeOf(url);
  // A calendar names people too, and looks alike: nothing is read there.
  if (route.view === 'none') return { view: 'none', sightings: [], health: healthOf('none', []) };
  const mailbox = options.mailbox ?? mailboxOf(documentOf(root));
  const page: Page = {
    root,
    rungsOf: laddersWith(options.rungs),
    own: new Set([...options.ownAddresses, ...(mailbox === null ? [] : [mailbox])]),
    rowRole: route.rowRole,
  };
  const rows = readRows(page);
  // A row holds neither messages nor compose forms; rows are what changes most.
  const others = isRow(root) ? [] : [readMessages(page), readCompose(page)];
  const parts = [rows, ...others];
  const view = viewFrom(page, route, rows, others[0]);
  return {
    view,
    sightings: inDocumentOrder(parts.map(({ sightings }) => sightings)),
    health: healthOf(
      view,
      parts.map(({ tally }) => tally),
    ),
    ...(mailbox === null ? {} : { viewer: { email: mailbox } }),
  };
}

/** What the page shows counts before what its URL says: the URL changes first, the page follows. */
function viewFrom({ root }: Page, route: Route, rows: Part, messages: Part | undefined): View {
  const isOpen = (messages?.tally.rungs['sender'] ?? -1) > -1 || (messages?.tally.places ?? 0) > 0;
  if (isOpen) return 'thread';
  if (rows.tally.places > 0) return 'list';
  return hasCompose(root) ? 'compose' : route.view;
}

function isRow(root: Document | Element): boolean {
  return !isDocument(root) && matches(root, ROW);
}
