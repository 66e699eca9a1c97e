import { watchPage } from '@/lib/sites/observe';
import { anyPage } from '@/lib/sites/page/adapter';
import { adapterById } from '@/lib/sites/registry';
import type { SiteAdapter } from '@/lib/sites/site-adapter';
import { crmRow, crmPage } from './crm';

/** What is measured: a site's adapter or the one for any page, at an address of its own. */
export type Subject = { readonly site: string; readonly url: string };

/** A saved page, to be made so large at least, with so many people on it at the most. */
type Saved = Subject & { readonly html: string; readonly least: number; readonly people: number };

/** Readings in one measurement: one alone is as short as the clock is coarse. */
const readings = 3;

/** Every adapter by its id. */
export function sites(): readonly string[] {
  return [anyPage.id, ...Object.keys(adapterById)];
}

/** Makes a web CRM's list of people; nobody's own page, so that it is any page's. Gives its number of elements. */
export function showCrm({ least }: { readonly least: number }): number {
  document.documentElement.innerHTML = '<head><title>Contacts</title></head><body></body>';
  document.body.append(...crmPage());
  const list = document.querySelector('tbody');
  for (let index = 0; count() < least; index += 25) {
    list?.append(...Array.from({ length: 25 }, (_, at) => crmRow(index + at)));
  }
  return count();
}

/**
 * Shows a saved page, its places of people repeated until it is as large or holds so many; then with as much beside them
 * as is needed: texts, buttons and pictures of nobody. Gives its number of elements.
 */
export function showSaved({ site, url, html, least, people }: Saved): number {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
  const adapter = adapterOf(site);
  const places = placesOn(adapter, url);
  if (places.length === 0) throw new Error(`Nobody is on the page of ${site}.`);
  for (let shown = places.length; count() < least && shown + places.length <= people; shown += places.length)
    for (const place of places) place.after(place.cloneNode(true));
  while (count() < least) document.body.append(besidePeople());
  return count();
}

/** Part of what a web page is made of where it shows nobody. */
function besidePeople(): Element {
  const part = document.createElement('section');
  part.innerHTML = [
    '<h3><span>Pipeline of the third quarter</span></h3><ul>',
    ...Array.from(
      { length: 8 },
      (_, index) =>
        `<li><a href="/board/${index}"><span>Board ${index}</span></a><div><p>Changed on Tuesday</p>` +
        '<button type="button" aria-label="More"><svg><path d="M0 0h1"/></svg></button></div></li>',
    ),
    '</ul>',
  ].join('');
  return part;
}

/** One pass of recognition over the whole page. Gives ms. */
export function pass({ site, url }: Subject): number {
  const adapter = adapterOf(site);
  return each(() => adapter.read(document, new URL(url), options).sightings.length);
}

/** The least that looks at as much: the adapter's own selectors one by one, and a bare walk of elements and texts. Gives ms. */
export function floor({ site }: Subject): number {
  const selectors = Object.values(adapterOf(site).rungs).flat();
  return each(
    () => selectors.reduce((sum, selector) => sum + document.querySelectorAll(selector).length, 0) + walk(),
  );
}

/** A line of the list that is added, read alone. Gives ms. */
export function addedRow({ site, url }: Subject): number {
  const adapter = adapterOf(site);
  const [place] = placesOn(adapter, url);
  if (place === undefined) throw new Error('There is no line to add.');
  // As a watched page: whose mailbox it is was found out when the whole was read.
  const mailbox = adapter.read(document, new URL(url), options).viewer?.email;
  const known = mailbox === undefined ? options : { ...options, mailbox };
  let ms = 0;
  for (let done = 0; done < rows; done += 1) {
    const row = place.cloneNode(true) as Element;
    place.before(row);
    const begun = performance.now();
    adapter.read(row, new URL(url), known);
    ms += performance.now() - begun;
    row.remove();
  }
  return ms / rows;
}

/** Draws lines of the CRM's list anew so many times while the page is watched, and ends the watch. Gives the readings that were told. */
export async function rerender({
  times,
  url,
}: {
  readonly times: number;
  readonly url: string;
}): Promise<number> {
  const end = new AbortController();
  let told = 0;
  // Frames as fast as they are asked for: what the browser paints is not measured.
  const cancelled = new Set<number>();
  let frames = 0;
  window.requestAnimationFrame = (callback) => {
    frames += 1;
    const frame = frames;
    void drawn(frame, callback);
    return frame;
  };
  const drawn = async (frame: number, callback: FrameRequestCallback): Promise<void> => {
    await turn();
    if (!cancelled.delete(frame)) callback(performance.now());
  };
  window.cancelAnimationFrame = (frame) => void cancelled.add(frame);
  watchPage({
    adapter: anyPage,
    document,
    window,
    options,
    signal: end.signal,
    locate: () => new URL(url),
    onReading: () => {
      told += 1;
    },
  });
  await turn();
  for (let time = 0; time < times; time += 1) {
    const old = Array.from(document.querySelectorAll('tbody tr')).slice(0, drawnAnew);
    for (const [index, row] of old.entries()) row.replaceWith(crmRow(time * drawnAnew + index));
    await turn();
    await turn();
  }
  end.abort();
  return told;
}

const options = { ownAddresses: [] };

/** Lines added in one measurement, and drawn anew at once. */
const rows = 5;
const drawnAnew = 10;

function adapterOf(site: string): SiteAdapter {
  const known: Readonly<Record<string, SiteAdapter>> = adapterById;
  return known[site] ?? anyPage;
}

function placesOn(adapter: SiteAdapter, url: string): Element[] {
  const { sightings } = adapter.read(document, new URL(url), options);
  return [...new Set(sightings.map(({ element }) => adapter.placeOf(element) ?? element))];
}

/** Looks into everything on the page as shortly as can be: into elements for a shadow root, into texts for an @. */
function walk(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let found = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isFound = node instanceof Text ? node.data.includes('@') : (node as Element).shadowRoot !== null;
    if (isFound) found += 1;
  }
  return found + 1;
}

function each(read: () => number): number {
  const begun = performance.now();
  for (let done = 0; done < readings; done += 1) if (read() === 0) throw new Error('Nobody was found.');
  return (performance.now() - begun) / readings;
}

function count(): number {
  return document.querySelectorAll('*').length;
}

/** The page's next turn, by a message: timers are slowed down in a window that is not in front. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
