import type { PageSeen } from '@/lib/messaging/page-seen';
import type { PanelIntent, SiteState } from '@/lib/messaging/protocol';
import type { Space } from '@/lib/messaging/space';
import { isOrphaned, UnreachableError, type send as sendMessage } from '@/lib/messaging/send';
import type { PageChange, PageWatch, watchPage } from '@/lib/sites/observe';
import type { Sighting, SiteAdapter } from '@/lib/sites/site-adapter';
import { createChips } from './chips';
import type { CreateHandling } from './handling-door';
import { createHosts } from './hosts';
import { takeKeys } from './keys';
import { createLeadBook } from './lead-book';
import { watchMailbox } from './mailbox';
import { pageOf } from './page';
import { createPageReport } from './page-report';
import type { PeopleOf } from './page-people';
import type { Timers } from './timers';

export type OverlayOptions = {
  readonly adapter: SiteAdapter;
  readonly watch: typeof watchPage;
  readonly document: Document;
  /** Ends everything: afterwards no node, observer, listener or timer of ours is left. */
  readonly signal: AbortSignal;
  readonly send: typeof sendMessage;
  /** Wall time in ms. */
  readonly now: () => number;
  /** Which of the browser's accounts the page belongs to, as the site numbers them. */
  readonly account: string;
  /** Whom the page is about, and whom it lists. */
  readonly peopleOf: PeopleOf;
  /** Brings what chips do when they are touched, once there is something to do; null where it cannot be had. */
  readonly loadHandling: () => Promise<CreateHandling | null>;
  /** Where commands go; the practice inbox has a database of its own. */
  readonly space?: Space;
  /** The address that the page counts as; the window's where absent. */
  readonly locate?: () => URL;
};

/** Everything of ours on one page. */
export type PageOverlay = {
  /** Chips may be shown: for these own addresses, in this mailbox. */
  readonly show: (state: Extract<SiteState, { readonly on: true }>) => void;
  /** Takes every chip away and watches no longer; `show` begins anew. */
  readonly hide: () => void;
  /** Leads changed: everybody on the page is looked up again. */
  readonly refresh: () => void;
  /** What chips stand in just now. */
  readonly parents: () => readonly Element[];
  /** The mailbox that the page proposed last. */
  readonly mailbox: () => string | null;
};

type Options = Required<OverlayOptions> & {
  readonly timers: Timers;
  readonly run: (work: Promise<unknown>) => void;
  readonly onOrphaned: () => void;
  /** The page proposes another mailbox than before. */
  readonly onMailbox: (mailbox: string) => void;
};

/** Announcements come in flocks; in ms. */
const flock = 40;
/** Look-ups that nobody answered are tried again after so many ms. */
const patience = 5000;
/** What a page shows late without showing anybody (a list that is not recognised) is told after so many ms. */
const afterthought = 3000;

export function createPageOverlay(options: Options): PageOverlay {
  const { adapter, send, signal, timers, run, locate } = options;
  const page = pageOf(options.document);
  const hosts = createHosts(page);
  const book = createLeadBook(send);
  let shown: { readonly state: string; readonly watch: PageWatch; readonly end: AbortController } | null =
    null;
  let confirmed = false;
  let isBroken = false;
  let address = '';
  let stale = false;
  let cancelRefresh = (): void => {};

  const openPanel = async (leadId: string | null, intent: PanelIntent): Promise<boolean> => {
    report.flush();
    try {
      return (await send('openPanel', { leadId, intent })).opened;
    } catch (error) {
      if (!(error instanceof UnreachableError) || error.orphaned) throw error;
      return false;
    }
  };
  const onStir = (): void => {
    if (isOrphaned()) options.onOrphaned();
  };
  const chips = createChips({ ...options, page, hosts, book, openPanel, onStir, refresh: () => refresh() });
  const mailbox = watchMailbox(
    page,
    signal,
    () => adapter.mailboxOf?.(locate(), page.document) ?? null,
    options.onMailbox,
  );

  const mark = (seen: readonly Sighting[]): void => {
    if (!confirmed || isBroken) return;
    chips.see(seen);
    chips.settle();
    run(lookUp());
  };
  // Nobody where somebody should be: the page has changed, and what is left of chips may stand beside anybody.
  const heed = (isBrokenNow: boolean): void => {
    if (isBrokenNow === isBroken) return;
    isBroken = isBrokenNow;
    if (isBroken) chips.clear();
    else if (shown !== null) mark(shown.watch.sightings());
  };
  const describe = (): PageSeen | null => {
    if (shown === null) return null;
    const reading = shown.watch.read();
    const { view, health } = reading;
    const { state, places, recognised, rungs } = health;
    heed(state === 'broken');
    return {
      site: adapter.id,
      account: options.account,
      view,
      mailbox: mailbox.latest(),
      confirmed,
      ...(confirmed ? options.peopleOf(reading, adapter) : { people: [] }),
      health: { state, places, recognised, rungs },
    };
  };
  const report = createPageReport(send, timers, describe, run);

  const lookUp = async (): Promise<void> => {
    try {
      await book.learn(chips.people('unknown'));
    } catch (error) {
      if (!(error instanceof UnreachableError) || error.orphaned) throw error;
      timers.after(patience, () => run(lookUp()));
    }
    chips.draw('waiting');
    chips.settle();
  };
  const relearn = async (): Promise<void> => {
    stale = false;
    await book.relearn(chips.people('all'));
    chips.draw('all');
    chips.settle();
  };
  const refresh = (): void => {
    stale = true;
    cancelRefresh();
    // A tab that nobody sees asks when it is seen.
    if (page.isVisible()) cancelRefresh = timers.after(flock, () => run(relearn()));
  };

  const onReading = (change: PageChange): void => {
    mailbox.look();
    if (address !== locate().href) {
      address = locate().href;
      chips.handling()?.close();
      timers.after(afterthought, report.note);
    }
    report.note();
    chips.forget(change.gone);
    mark(change.seen);
  };

  const hide = (): void => {
    shown?.end.abort();
    shown = null;
    isBroken = false;
    chips.handling()?.close();
    chips.clear();
  };
  const tick = (): void => {
    if (page.isVisible()) chips.tick();
    timers.after(60_000, tick);
  };
  const onVisible = (): void => {
    if (!page.isVisible()) return;
    chips.tick();
    if (stale) refresh();
  };

  takeKeys(page, hosts, signal, chips.handling);
  page.window.addEventListener('visibilitychange', onVisible, { capture: true, signal });
  signal.addEventListener('abort', hide);
  timers.after(60_000, tick);

  return {
    hide,
    refresh,
    parents: chips.parents,
    mailbox: mailbox.latest,
    show: (state) => {
      const key = JSON.stringify(state);
      if (shown?.state === key) return report.note();
      hide();
      confirmed = state.confirmed;
      const end = new AbortController();
      const watch = options.watch({
        adapter,
        document: page.document,
        window: page.window,
        options: state,
        onReading,
        signal: AbortSignal.any([signal, end.signal]),
        isOurs: hosts.isOurs,
        locate,
      });
      shown = { state: key, watch, end };
    },
  };
}
