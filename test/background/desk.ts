import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSpaces, type OpenSpace, type Spaces } from '@/entrypoints/background/spaces';
import { saveSettings } from '@/lib/actions/prepare-store';
import { createHandlers } from '@/entrypoints/background/handlers';
import type { Command } from '@/lib/funnel/command';
import type { Role } from '@/lib/funnel/log/event';

/** The background over an empty store, with a hand to write to it. */
export type BackDesk = {
  readonly spaces: Spaces;
  readonly space: OpenSpace;
  readonly does: (command: Command) => Promise<string>;
  /** @returns the lead's id */
  readonly add: (name: string, email: string, company?: string) => Promise<string>;
  readonly become: (role: Role) => Promise<void>;
  /** Closes the store for good: what a command left to be done afterwards (a badge, say) does not open it again. */
  readonly close: () => Promise<void>;
};

/** No files and no snapshot here: everything is read from the database. */
export async function openBackDesk(): Promise<BackDesk> {
  vi.spyOn(console, 'warn').mockReturnValue();
  // What follows a change is told to pages and drawn on the toolbar; here is neither.
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [] });
  Object.assign(fakeBrowser.action, { setBadgeText: async () => {} });
  const within = createSpaces();
  let isOver = false;
  const spaces: Spaces = {
    ...within,
    open: async (space) => (isOver ? new Promise(() => {}) : within.open(space)),
  };
  const opened = await spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  const space = opened.value;
  const does = async (command: Command): Promise<string> => {
    const reply = await createHandlers(spaces).command(
      { space: 'main', opId: crypto.randomUUID(), command },
      { kind: 'page', url: new URL('https://page.example/'), tabId: null, frameId: 0, windowId: null },
    );
    if (!reply.ok) throw new Error(reply.refusal.type);
    return reply.value.leadId ?? '';
  };
  return {
    spaces,
    space,
    does,
    add: async (name, email, company) =>
      does({
        type: 'addLead',
        capturedFrom: 'hand',
        person: { name, emails: [email], profiles: [], records: [], ...(company ? { company } : {}) },
      }),
    close: async () => {
      isOver = true;
      await within.close();
    },
    become: async (role) => {
      const { me } = await spaces.settings(space);
      await spaces.write(space, async () => saveSettings(space.db, { me: { ...me, role } }));
    },
  };
}
