import { erasureDelay } from '@/lib/actions/erase-lead';
import { runCommand } from '@/lib/actions/run-command';
import { keysNamedBy } from '@/lib/actions/opted-out';
import { optedOutKeys } from '@/lib/actions/opted-out-keys';
import { saveSettings } from '@/lib/actions/prepare-store';
import { logProblem } from '@/lib/log';
import type { Command, CommandReply } from '@/lib/funnel/command';
import { accepted, refused } from '@/lib/funnel/refusal';
import type { Settings } from '@/lib/funnel/settings';
import { contentCommands } from '@/lib/messaging/senders';
import type { Space } from '@/lib/messaging/space';
import type { OtherHandlers } from '@/lib/messaging/receive';
import { topFrame } from '@/lib/messaging/tab-seen';
import { withSampleTeam } from '@/lib/samples/team';
import { schemaVersion } from '@/lib/store/database';
import { browserMemory } from '@/lib/store/local-memory';
import { beginGeneration } from '@/lib/store/mark';
import { ownSiteId, siteHosts } from '@/lib/sites/hosts';
import { digestFor } from '@/lib/store/digest';
import { eraseEverything } from './erase-everything';
import { isRestoring } from './import-or-restore';
import { createImportHandlers, goOnImportingSoon } from './imports';
import { createKeepHandlers } from './keep-handlers';
import { rememberSourceOf } from './remember-source';
import { setSamples } from './samples';
import { askSegmentsSoon, concernsSegments } from './segments';
import { lookAt, recogniseHere } from './look';
import { bringHandling } from './site-scripts';
import { switchChips, switchOwnSite, switchSite } from './switch-sites';
import { setDueAlarm } from './overdue';
import type { OpenSpace, Spaces } from './spaces';
import { announce, forgetFrame, rememberIntent, rememberSeen } from './tabs';
import { purge } from './sweep';
import { takeNote } from './take-note';
import { takeFunnel } from './take-funnel';
import { lookAtThread, rememberPracticeThread } from './thread';
import { refreshBadge } from './toolbar';

/** Commands that write to no lead and may change what any of them scores. */
const scoresBy: ReadonlySet<Command['type']> = new Set([
  'saveAccount',
  'saveScoring',
  'saveProgramme',
  'undo',
]);

/** What each request does but for the quick ones. Thin: rules live in the funnel and the actions. */
export function createHandlers(spaces: Spaces): OtherHandlers {
  // What follows a change is shown, not promised: it never spoils the reply.
  const settle = (space: OpenSpace, isChanged: boolean): void => {
    if (!isChanged) return;
    void announce({ type: 'leadsChanged' });
    if (space.space !== 'main') return;
    void refreshBadge(spaces, null);
    setDueAlarm(spaces).catch((error: unknown) => logProblem('background', 'due alarm failed', error));
  };
  return {
    ...createImportHandlers(spaces),

    async command({ space, opId, command }, sender) {
      if (sender.kind === 'content' && !contentCommands.includes(command.type))
        return refused({ type: 'NotAllowedHere' });
      const name = sender.kind === 'content' ? 'main' : space;
      const [opened, isPutAside] = await Promise.all([spaces.open(name), isRestoring(name)]);
      if (!opened.ok) return refused({ type: 'StoreUnavailable', why: opened.refusal });
      if (isPutAside) return refused({ type: 'RestoreUnderWay' });
      const context = await spaces.contextOf(opened.value);
      const optedOut = await optedOutKeys(context, keysNamedBy(command), await digestFor(context.db));
      const { reply, rows, isFunnelChanged } = await spaces.write(
        opened.value,
        async () => runCommand(context, opId, command, optedOut),
        (ran) => ran.rows,
      );
      if (isFunnelChanged) await spaces.funnelChanged(opened.value);
      if (reply.ok && concernsSegments(command)) askSegmentsSoon(spaces, opened.value);
      if (reply.ok) await rememberSourceOf(spaces, opened.value, command);
      if ((command.type === 'eraseLead' || command.type === 'eraseLeads') && reply.ok) purgeWhenDue(spaces);
      if (command.type === 'undo' && reply.ok) goOnImportingSoon(spaces, opened.value.space);
      settle(opened.value, rows.length > 0 || isFunnelChanged || (reply.ok && scoresBy.has(command.type)));
      return sender.kind === 'content' ? withoutLead(reply) : reply;
    },

    async pageSeen(seen, sender) {
      if (sender.tabId === null) return null;
      await rememberSeen(sender.tabId, seen, sender.frameId);
      void refreshBadge(spaces, sender.tabId);
      takeNote(spaces, sender.tabId, seen).catch((error: unknown) =>
        logProblem('background', 'no note was taken of a page', error),
      );
      // The conversation is the page's; a frame knows nothing of it.
      if (sender.frameId === topFrame)
        lookAtThread(spaces, sender.tabId, seen).catch((error: unknown) =>
          logProblem('background', 'the conversation was not looked at', error),
        );
      return null;
    },

    async frameGone(_nothing, { tabId, frameId }) {
      if (tabId === null) return null;
      await forgetFrame(tabId, frameId);
      void refreshBadge(spaces, tabId);
      return null;
    },

    async threadSeen({ newest }, sender) {
      if (sender.tabId !== null) await rememberPracticeThread(sender.tabId, newest);
      return null;
    },

    async openPanel({ leadId, intent }, sender) {
      // The panel itself was opened in the click's own turn; see `index.ts`.
      if (sender.tabId === null) return { opened: false };
      await rememberIntent(sender.tabId, { leadId, intent });
      return { opened: 'sidePanel' in ((globalThis as { readonly chrome?: object }).chrome ?? {}) };
    },

    async loadHandling(_nothing, sender) {
      if (sender.tabId !== null) await bringHandling(sender.tabId, sender.frameId);
      return null;
    },

    async storeReady({ space }) {
      const opened = await spaces.open(space);
      if (!opened.ok) return { ok: false, why: opened.refusal };
      goOnImportingSoon(spaces, space);
      if (space === 'practice') await setSamples(spaces, opened.value, 'fillIfEmpty');
      return { ok: true, name: opened.value.db.name, version: schemaVersion };
    },

    async startAnew({ space }) {
      await spaces.close(async () => beginGeneration(space, browserMemory()));
      await announce({ type: 'leadsChanged' });
      return null;
    },

    async saveSettings({ settings }) {
      for (const name of ['main', 'practice'] as const) {
        const opened = await spaces.open(name);
        if (!opened.ok) continue;
        const { db } = opened.value;
        await spaces.write(opened.value, async () => saveSettings(db, settingsFor(name, settings)));
      }
      await announce({ type: 'leadsChanged' });
      for (const id of [...siteHosts.map((site) => site.id), ownSiteId])
        await announce({ type: 'siteChanged', site: id });
      void refreshBadge(spaces, null);
      return null;
    },

    async switchSite({ site, on }) {
      await switchSite(spaces, site, on);
      return null;
    },

    async switchChips({ site, on }) {
      await switchChips(spaces, site, on);
      return null;
    },

    async switchOwnSite({ origin, on }) {
      await switchOwnSite(spaces, origin, on);
      return null;
    },

    async lookAtPage({ tabId, mark }) {
      return { looked: await (mark ? recogniseHere(spaces, tabId) : lookAt(spaces, tabId)) };
    },

    async sampleData({ space, on }) {
      const opened = await spaces.open(space);
      if (!opened.ok) return { count: 0 };
      const rows = await spaces.write(
        opened.value,
        async () => setSamples(spaces, opened.value, on ? 'fill' : 'remove'),
        (changed) => changed,
      );
      settle(opened.value, rows.length > 0);
      return { count: rows.length };
    },

    async chooseFunnel({ funnel }) {
      const opened = await spaces.open('main');
      if (!opened.ok) return refused({ type: 'StoreUnavailable', why: opened.refusal });
      const chosen = await takeFunnel(spaces, opened.value, funnel);
      if (!chosen.ok) return chosen;
      settle(opened.value, chosen.value.length > 0);
      return accepted(null);
    },

    ...createKeepHandlers(spaces),

    async eraseAll({ cancel }) {
      return eraseEverything(spaces, cancel);
    },
  };
}

/** The practice inbox keeps its invented team, whoever the real one is. */
function settingsFor(space: Space, settings: Partial<Settings>): Partial<Settings> {
  return space === 'practice' && settings.colleagues
    ? { ...settings, colleagues: withSampleTeam(settings.colleagues) }
    : settings;
}

/** Where the worker is stopped before, the next sweep does it. */
function purgeWhenDue(spaces: Spaces): void {
  setTimeout(() => {
    purge(spaces).catch((error: unknown) => logProblem('background', 'purge failed', error));
  }, erasureDelay + 50);
}

/** Content scripts learn that it was done, never who it is. */
function withoutLead(reply: CommandReply): CommandReply {
  return reply.ok ? { ok: true, value: { ...reply.value, lead: null } } : reply;
}
