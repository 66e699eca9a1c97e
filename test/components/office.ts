import { act } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveSettings } from '@/lib/actions/prepare-store';
import type { Command, CommandReply } from '@/lib/funnel/command';
import type { ThreadSeen } from '@/lib/funnel/hand-off/next-step-offer';
import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import type { Settings } from '@/lib/funnel/settings';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { schemaVersion } from '@/lib/store/database';
import { deleteStore } from '@/lib/store/mark';
import { openStore } from '@/lib/store/open';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { bo, dealStage, start } from '@/test/funnel/story';
import { personSeen } from '@/test/messaging/person-seen';
import { answerAs } from '@/test/options/background';
import { mapMemory } from '@/test/store/memory';

/** A background with a real store and real commands, and a tab that shows somebody. */
export type Office = {
  readonly store: TeamStore;
  /** Commands that were sent, in order. */
  readonly commands: Command[];
  readonly tabId: number;
  /** What our script on the page says. */
  readonly see: (people: readonly PersonSeen[], more?: Partial<PageSeen>) => Promise<void>;
  /** The conversation that is open in the tab. */
  readonly seeThread: (thread: ThreadSeen) => Promise<void>;
  readonly settle: (settings: Partial<Settings>) => Promise<void>;
  /** From here on the background answers commands with this. */
  readonly answerWith: (reply: CommandReply | 'nothing') => void;
};

const second = 1000;
const minute = 60 * second;

const memory = mapMemory();
let close: (() => Promise<void>) | null = null;

afterEach(async () => {
  await close?.();
  close = null;
});

/** Opens the office; it closes by itself after the test. */
export async function openOffice(definition = dealStage): Promise<Office> {
  vi.spyOn(console, 'warn').mockReturnValue();
  const opened = await openStore({ space: 'main', memory });
  if (!opened.ok) throw new Error(opened.refusal);
  const db = opened.value;
  close = async () => {
    db.close();
    await deleteStore('main', memory);
  };
  const store = await teamStore(definition, db);
  store.wait(Date.now() - start - minute);
  await saveSettings(db, {
    sites: ['gmail'],
    accounts: {},
    me: { id: 'bo', name: 'Bo Both', role: 'both', addresses: [] },
    colleagues: [{ id: 'sam', name: 'Sam Sales' }],
    welcomed: true,
  });
  const commands: Command[] = [];
  let fixed: CommandReply | 'nothing' | null = null;
  answerAs({
    storeReady: () => ({ ok: true, name: db.name, version: schemaVersion }),
    command: async ({ command, opId }) => {
      commands.push(command);
      // An answer of nothing is what a background that is gone gives.
      if (fixed === 'nothing') return undefined as never;
      // People do one thing at a time: no two commands share a millisecond.
      store.wait(second);
      return fixed ?? store.run(command, bo, opId);
    },
    saveSettings: async ({ settings }) => {
      await saveSettings(db, settings);
      return null;
    },
  });
  await fakeBrowser.windows.create({ focused: true });
  const tab = await fakeBrowser.tabs.create({ url: 'https://mail.google.com/', active: true });
  const tabId = tab.id ?? 0;
  return {
    store,
    commands,
    tabId,
    see: async (people, more = {}) =>
      act(async () => fakeBrowser.storage.session.set({ [`tab:${tabId}`]: { ...quiet, ...more, people } })),
    seeThread: async (thread) =>
      act(async () => fakeBrowser.storage.session.set({ [`thread:${tabId}`]: thread })),
    settle: async (settings) => saveSettings(db, settings),
    answerWith: (reply) => {
      fixed = reply;
    },
  };
}

/** Somebody as a mail page shows them. */
export function seen(name: string): PersonSeen {
  const email = `${name.toLowerCase()}@example.com`;
  return personSeen({ keys: [`mail:${email}`], name, email });
}

const quiet: PageSeen = {
  site: 'gmail',
  account: '0',
  view: 'thread',
  mailbox: 'bo@home.example',
  confirmed: true,
  people: [],
  health: { state: 'ok', places: 3, recognised: 3, rungs: {} },
};
