import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { logProblem } from '@/lib/log';
import { receive } from '@/lib/messaging/receive';
import { siteOf } from '@/lib/sites/hosts';
import { openPanelBeside } from './panel';
import { createQuickAnswers } from './quick-answers';
import { hearReach } from './reach';
import { createSpaces } from './spaces';
import { forgetSilentFrames, forgetTab, forgetUnlessTold } from './tabs';
import { mayAsk } from './who-may-ask';

const sweep = 'sweep';
/** Set by `overdue.ts`, for the next moment at which something becomes due. */
const due = 'due';

/** When a worker that was woken has answered what woke it, in ms. */
const settled = 500;

/**
 * Wires the browser's events to the layers below. Listeners are registered in the first turn, nothing is kept. What a
 * page's first chip does not need is imported when it is needed: a worker starts again and again, and everything that
 * it evaluates is waited for.
 */
export default defineBackground(() => {
  const spaces = createSpaces();
  // What woke the worker will ask for it: the disk works while the browser is still delivering the message.
  void spaces.lookUps.load();
  const caught = (happened: string, work: Promise<unknown>): void => {
    work.catch((error: unknown) => logProblem('background', happened, error));
  };
  const handling = async () => import('./handlers');
  const sweeping = async () => import('./sweep');
  const refreshBadgeOf = async (tabId: number): Promise<void> =>
    (await import('./toolbar')).refreshBadge(spaces, tabId);

  receive({
    quick: createQuickAnswers(spaces),
    others: async () => (await handling()).createHandlers(spaces),
    mayContent: async (type, sender) => mayAsk(spaces, type, sender),
    inTurn: {
      openPanel: ({ tabId }) => (tabId === null ? undefined : caught('panel', openPanelBeside(tabId))),
    },
  });

  const onMove = async (tabId: number, url: string | undefined): Promise<void> => {
    await forgetUnlessTold(tabId, url);
    // A profile is known by its address alone, before anything on the page is read.
    if (url !== undefined && siteOf(new URL(url)) !== null) await refreshBadgeOf(tabId);
  };
  const onAccessLost = async (): Promise<void> =>
    (await import('./switch-sites')).dropSitesWithoutAccess(spaces);
  const start = async (): Promise<void> => (await sweeping()).startSites(spaces);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    caught('start after install failed', start());
    if (reason === 'install')
      caught('welcome failed', browser.tabs.create({ url: browser.runtime.getURL('/options.html#welcome') }));
  });
  browser.runtime.onStartup.addListener(() => caught('start failed', start()));

  browser.tabs.onActivated.addListener(({ tabId }) => caught('badge failed', refreshBadgeOf(tabId)));
  browser.tabs.onRemoved.addListener((tabId) => caught('forgetting a tab failed', forgetTab(tabId)));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') caught('forgetting a tab failed', onMove(tabId, change.url));
    if (change.status === 'complete') caught('forgetting frames failed', forgetSilentFrames(tabId));
  });

  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name !== sweep && alarm.name !== due) return;
    caught(
      'sweep failed',
      sweeping().then(async ({ sweepUp }) => sweepUp(spaces)),
    );
  });
  const onNotification = (): void =>
    caught(
      'showing what is overdue failed',
      import('./overdue').then(async ({ showOverdue }) => showOverdue()),
    );
  // Missing until the user wants to be told; then there at once. The same listener counts once.
  const hearNotifications = (): void => {
    const { notifications } = browser as Partial<typeof browser>;
    notifications?.onClicked.addListener(onNotification);
  };
  hearNotifications();
  browser.permissions.onAdded.addListener(hearNotifications);
  browser.permissions.onRemoved.addListener(() => caught('switching off failed', onAccessLost()));
  hearReach(spaces, caught);
  caught('closing the local store to pages failed', closeLocalStore());
  setTimeout(() => caught('alarm failed', ensureAlarm()), settled);
});

async function ensureAlarm(): Promise<void> {
  if (!(await browser.alarms.get(sweep))) await browser.alarms.create(sweep, { periodInMinutes: 1 });
}

/** Settings of the extension are nothing that a content script needs. */
async function closeLocalStore(): Promise<void> {
  const { chrome } = globalThis as {
    readonly chrome?: {
      readonly storage?: { readonly local?: { setAccessLevel?(level: object): Promise<void> } };
    };
  };
  await chrome?.storage?.local?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
