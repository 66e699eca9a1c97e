import { logProblem } from '@/lib/log';
import type { Announcement } from '@/lib/messaging/announcement';
import { UnreachableError } from '@/lib/messaging/send';
import { hearAnnouncements } from './announcements';
import { createGate } from './gate';
import { hintWords, offerReload, watchForOrphaning } from './orphan';
import { pageOf } from './page';
import { createPageOverlay, type OverlayOptions } from './page-overlay';
import { timersUntil } from './timers';

/**
 * Puts chips beside the people of a page who are leads, and a card that opens from them: the same for a site's own
 * page and for the practice inbox. Asks first whether it may; ends by itself where the site is switched off, and
 * leaves one line asking for a reload where the extension was replaced under the page.
 */
export function startOverlay(options: OverlayOptions): void {
  if (options.signal.aborted) return;
  const ending = new AbortController();
  const signal = AbortSignal.any([options.signal, ending.signal]);
  const timers = timersUntil(signal);
  const said = hintWords();
  const onOrphaned = (): void => {
    if (signal.aborted) return;
    const parents = overlay.parents();
    ending.abort();
    offerReload(pageOf(options.document), said, parents, options.signal);
  };
  const run = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => {
      if (!(error instanceof UnreachableError)) logProblem('overlay', 'did not work', error);
      else if (error.orphaned) onOrphaned();
    });
  };
  const overlay = createPageOverlay({
    ...options,
    space: options.space ?? 'main',
    locate: options.locate ?? (() => new URL(globalThis.location.href)),
    signal,
    timers,
    run,
    onOrphaned,
    onMailbox: (mailbox) => run(gate.check(mailbox)),
  });
  const gate = createGate({
    send: options.send,
    site: options.adapter.id,
    account: options.account,
    timers,
    run,
    onSilence: overlay.hide,
    onState: (state) => {
      if (signal.aborted) return;
      if (state.on) overlay.show(state);
      else ending.abort();
    },
  });
  const onHeard = (announcement: Announcement): void => {
    if (announcement.type === 'leadsChanged') overlay.refresh();
    else if (announcement.site === options.adapter.id) run(gate.check(overlay.mailbox()));
  };
  hearAnnouncements(signal, onHeard);
  watchForOrphaning(signal, onOrphaned);
  run(gate.check(overlay.mailbox()));
}
