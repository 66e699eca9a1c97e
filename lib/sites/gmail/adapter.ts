import { closest, documentOf, isDocument, matches, queryFirst } from '@/lib/sites/dom';
import { healthOf } from '@/lib/sites/health';
import { patternsOf } from '@/lib/sites/hosts';
import { mailKeysOf } from '@/lib/sites/keys';
import { inDocumentOrder } from '@/lib/sites/order';
import type { Reading, ReadOptions, Sighting, SiteAdapter, View } from '@/lib/sites/site-adapter';
import { hasCompose, readCompose } from './compose';
import { mailboxOf } from './mailbox';
import { headerOf, readMessages } from './messages';
import { laddersWith, noPart, type Page, type Part } from './page';
import { readRows } from './rows';
import { routeOf, type Route } from './route';
import { BODY, COMPOSE_PLACE, gmailRungs, HEADER, ROW } from './rungs';
import { firstRowOf } from './threads';

/** Gmail in the browser: lists, open threads, the preview pane and compose windows, of every account. */
export const gmail: SiteAdapter = {
  id: 'gmail',
  hosts: patternsOf('gmail'),
  rungs: gmailRungs,
  watched: ['email', 'name', 'data-hovercard-id', 'data-name', 'id', 'data-legacy-thread-id'],
  ignored: BODY,
  viewOf: (url, document) => read(document, url, { ownAddresses: [] }).view,
  read,
  keysOf: mailKeysOf,
  placeOf,
  stableRoot: (document) => queryFirst(document, 'body'),
  accountOf,
  mailboxOf: (url, document) => (isGmail(url) ? mailboxOf(document) : null),
};

function read(root: Document | Element, url: URL, options: ReadOptions): Reading {
  if (!isGmail(url)) return { view: 'none', sightings: [], health: healthOf('none', []) };
  const route = routeOf(url);
  const mailbox = options.mailbox ?? mailboxOf(documentOf(root));
  const page: Page = {
    root,
    rungsOf: laddersWith(options.rungs),
    own: new Set([...options.ownAddresses, ...(mailbox === null ? [] : [mailbox])]),
    rowRole: route.rowRole,
    isThread: route.view === 'thread',
    duplicates: options.duplicates === true && isDocument(root),
  };
  const rows = readRows(page);
  // A row holds neither messages nor compose windows; rows are what is added most.
  const isRow = !isDocument(root) && matches(root, ROW);
  const messages = isRow ? noPart : readMessages(page);
  const compose = isRow ? noPart : readCompose(page);
  const parts = [rows, messages, compose];
  const view = viewFrom(page, route, { rows, messages, compose });
  const sightings = inDocumentOrder(parts.map((part) => part.sightings));
  const viewer = mailbox ?? firstSelf(sightings);
  return {
    view,
    sightings,
    health: healthOf(
      view,
      parts.map((part) => part.tally),
    ),
    ...(viewer === undefined ? {} : { viewer: { email: viewer } }),
  };
}

/** What the page shows counts before what its URL says: the URL changes first, the page follows. */
function viewFrom(page: Page, route: Route, parts: { rows: Part; messages: Part; compose: Part }): View {
  if (parts.messages.tally.places > 0) return 'thread';
  if (parts.rows.tally.places > 0) return 'list';
  const isComposing = parts.compose.tally.places > 0 || hasCompose(page.root);
  return isComposing ? 'compose' : route.view;
}

function placeOf(node: Element): Element | null {
  const row = closest(node, ROW);
  if (row !== null) return firstRowOf(row);
  const title = closest(node, `${HEADER}, h3`);
  return title === null ? closest(node, COMPOSE_PLACE) : headerOf(title);
}

function firstSelf(sightings: readonly Sighting[]): string | undefined {
  return sightings.flatMap(({ people }) => people).find(({ self }) => self === true)?.email;
}

/** `/mail/u/1/` is the browser's second account; without a number it is the first. */
function accountOf({ pathname }: URL): string {
  return /\/u\/(\d+)/u.exec(pathname)?.[1] ?? '0';
}

function isGmail(url: URL): boolean {
  return url.origin === 'https://mail.google.com';
}
