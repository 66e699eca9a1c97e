import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { erasureDelay } from '@/lib/actions/erase-lead';
import { purgeErased } from '@/lib/actions/purge-erased';
import { logProblem } from '@/lib/log';
import { receive } from '@/lib/messaging/receive';
import { siteOf } from '@/lib/sites/hosts';
import { digestFor } from './digest';
import { eraseWhatIsDue } from './erase-everything';
import { createHandlers } from './handlers';
import { openPanelBeside } from './panel';
import { applySites, injectIntoOpenTabs } from './site-scripts';
import { createSpaces, type Spaces } from './spaces';
import { announce, forgetTab } from './tabs';
import { refreshBadge } from './toolbar';
import { settingsNow } from './who-is-here';

const sweep = 'sweep';

/** Wires the browser's events to the layers below. Listeners are registered in the first turn, nothing is kept. */
export default defineBackground(() => {
  const spaces = createSpaces();
  const caught = (happened: string, work: Promise<unknown>): void => {
    work.catch((error: unknown) => logProblem('background', happened, error));
  };

  receive(
    createHandlers(spaces, () => setTimeout(() => caught('purge failed', purge(spaces)), erasureDelay + 50)),
    async (url) => {
      const site = siteOf(url);
      return site !== null && (await settingsNow(spaces))?.sites.includes(site) === true;
    },
    { openPanel: ({ tabId }) => (tabId === null ? undefined : caught('panel', openPanelBeside(tabId))) },
  );

  browser.runtime.onInstalled.addListener(({ reason }) => {
    caught('start after install failed', startSites(spaces));
    if (reason === 'install')
      caught('welcome failed', browser.tabs.create({ url: browser.runtime.getURL('/options.html#welcome') }));
  });
  browser.runtime.onStartup.addListener(() => caught('start failed', startSites(spaces)));

  browser.tabs.onActivated.addListener(({ tabId }) => caught('badge failed', refreshBadge(spaces, tabId)));
  browser.tabs.onRemoved.addListener((tabId) => caught('forgetting a tab failed', forgetTab(tabId)));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    // A mail client moves about without loading anything: then its own script says what it shows now.
    const stays = change.url !== undefined && siteOf(new URL(change.url)) !== null;
    if (change.status === 'loading' && !stays) caught('forgetting a tab failed', forgetTab(tabId));
  });

  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === sweep) caught('sweep failed', sweepUp(spaces));
  });
  caught('alarm failed', ensureAlarm());
  caught('closing the local store to pages failed', closeLocalStore());
});

async function startSites(spaces: Spaces): Promise<void> {
  const opened = await spaces.open('main');
  if (!opened.ok) return;
  const { sites } = await spaces.settings(opened.value);
  await applySites(sites);
  await injectIntoOpenTabs(sites);
  await sweepUp(spaces);
}

/** What a stopped worker may have left: due erasures, a badge of yesterday. */
async function sweepUp(spaces: Spaces): Promise<void> {
  await eraseWhatIsDue(spaces);
  await purge(spaces);
  await refreshBadge(spaces, null);
  const opened = await spaces.open('main');
  if (opened.ok) await spaces.lookUps.refresh(opened.value.db);
}

async function purge(spaces: Spaces): Promise<void> {
  for (const name of ['main', 'practice'] as const) {
    const opened = await spaces.open(name);
    if (!opened.ok) continue;
    const context = await spaces.contextOf(opened.value);
    const gone = await purgeErased(context, await digestFor(context.db));
    if (gone.length > 0) await announce({ type: 'leadsChanged' });
  }
}

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
