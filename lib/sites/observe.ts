import { isConnected, parentOf } from './dom';
import type { Reading, ReadOptions, SiteAdapter, Sighting, View } from './site-adapter';
import { changedPlaces, observeOptions } from './watch/changed-places';
import { oncePerFrame } from './watch/frames';
import { openLedger } from './watch/ledger';
import { onAddressChange } from './watch/navigation';

/** What changed on a page since the last change was told. */
export type PageChange = {
  /** The whole page was read: at the start, at a new address, after the page was built anew. */
  readonly whole: boolean;
  /** What the page is, as far as this change shows; `none` where it shows nobody. */
  readonly view: View;
  /** Places with people that are new, or stand for somebody else now, or whose chip belongs elsewhere now. */
  readonly seen: readonly Sighting[];
  /** Places told before that hold nobody now, or left the page. */
  readonly gone: readonly Element[];
};

export type PageWatch = {
  /** Reads the whole page now, for health and the people of a tab. Tells nobody. */
  readonly read: () => Reading;
  /** All places that are known now. */
  readonly sightings: () => readonly Sighting[];
};

export type WatchOptions = {
  readonly adapter: SiteAdapter;
  readonly document: Document;
  readonly window: Window;
  readonly options: ReadOptions;
  /** Hears of changes, at most once a frame; not if nothing changed. */
  readonly onReading: (change: PageChange) => void;
  /** Ends everything: no observer, no listener, no timer and no memory of the page is left. */
  readonly signal: AbortSignal;
  /** What the overlay put on the page: changes of it are nobody's. */
  readonly isOurs?: (node: Node) => boolean;
  /** The address that the page counts as; the window's where absent (the practice inbox has another). */
  readonly locate?: () => URL;
  /** How long one frame's reading may take, in ms; the rest waits for the next. */
  readonly budget?: number;
};

/**
 * Watches a page for people with one observer on the smallest root that outlives the site's re-rendering: reads the
 * whole once, then only what changed, together before each frame and within a budget.
 */
export function watchPage(watch: WatchOptions): PageWatch {
  const { adapter, document, window, options, onReading, signal } = watch;
  const { isOurs = () => false, locate = () => new URL(window.location.href), budget = 4 } = watch;
  const ledger = openLedger();
  const pending = new Set<Element>();
  let root: Element | null = null;
  let address: string | null = null;
  let mailbox: string | undefined;
  const observer = new MutationObserver((records) => {
    for (const place of changedPlaces(records, adapter, isOurs)) pending.add(place);
    request();
  });
  const request = oncePerFrame(window, readPending, signal);

  const read = (): Reading => adapter.read(document, locate(), options);
  onAddressChange(window, request, signal);
  signal.addEventListener('abort', end, { once: true });
  if (!signal.aborted) request();
  return { read, sightings: ledger.sightings };

  function readPending(): void {
    if (signal.aborted) return;
    const isNew = attach() || locate().href !== address || pending.size > MANY;
    const change = isNew ? readAll() : readParts();
    if (change.whole || change.seen.length > 0 || change.gone.length > 0) onReading(change);
    if (pending.size > 0) request();
  }

  function readAll(): PageChange {
    pending.clear();
    address = locate().href;
    const reading = read();
    mailbox = reading.viewer?.email;
    observeRoots(document);
    return { whole: true, view: reading.view, ...ledger.noteAll(reading) };
  }

  function readParts(): PageChange {
    const url = locate();
    const until = performance.now() + budget;
    const known = mailbox === undefined ? options : { ...options, mailbox };
    const seen = new Map<Element, Sighting>();
    const gone = new Set<Element>(ledger.sweep());
    let view: View = 'none';
    for (const element of ledger.unanchored()) pending.add(adapter.placeOf(element) ?? element);
    for (const place of pending) {
      pending.delete(place);
      if (!isConnected(place) || isUnderAny(place, pending)) continue;
      const reading = adapter.read(place, url, known);
      observeRoots(place);
      const change = ledger.noteIn(place, reading);
      view = reading.sightings.length > 0 ? reading.view : view;
      for (const element of change.gone) if (gone.add(element)) seen.delete(element);
      for (const sighting of change.seen) seen.set(sighting.element, sighting);
      if (performance.now() > until) break;
    }
    return { whole: false, view, seen: [...seen.values()], gone: [...gone].filter((one) => !seen.has(one)) };
  }

  /** Observes the site's root, and the way to it so that its replacement is seen. True where the root is another. */
  function attach(): boolean {
    const now = adapter.stableRoot(document);
    if (now === root && root !== null && isConnected(root)) return false;
    observer.disconnect();
    root = now;
    observer.observe(document, { childList: true, subtree: root === null });
    if (root !== null) {
      for (let at = parentOf(root); at !== null; at = parentOf(at)) observer.observe(at, { childList: true });
      observer.observe(root, observeOptions(adapter));
    }
    return true;
  }

  /** Changes in a shadow root are seen only by whoever observes it; a root that is observed already stays so. */
  function observeRoots(place: Document | Element): void {
    for (const shadow of adapter.rootsIn?.(place) ?? []) observer.observe(shadow, observeOptions(adapter));
  }

  function end(): void {
    observer.disconnect();
    pending.clear();
    ledger.clear();
    root = null;
  }
}

/** So many changed places at once are a new page: reading the whole is cheaper. */
const MANY = 60;

function isUnderAny(place: Element, places: ReadonlySet<Element>): boolean {
  for (let at = parentOf(place); at !== null; at = parentOf(at)) if (places.has(at)) return true;
  return false;
}
