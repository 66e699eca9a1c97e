import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setSamples } from '@/entrypoints/background/samples';
import { createSpaces } from '@/entrypoints/background/spaces';
import { refreshBadge } from '@/entrypoints/background/toolbar';
import { saveSettings } from '@/lib/actions/prepare-store';
import { runCommand } from '@/lib/actions/run-command';
import { cameBack } from '@/lib/store/reads/came-back';
import { waitingFor } from '@/lib/store/reads/waiting';

type Badge = { readonly tabId?: number; readonly text?: string | null };

const badges: Badge[] = [];

beforeEach(() => {
  badges.length = 0;
  // As strict as Firefox, which takes a missing text for a mistake.
  Object.assign(fakeBrowser.action, {
    setBadgeText: async (badge: Badge) => {
      if (badge.text === undefined) throw new Error('Property "text" is required.');
      badges.push(badge);
    },
  });
});

test('a tab that shows no lead falls back to the common badge', async () => {
  const warned = vi.spyOn(console, 'warn');
  await refreshBadge(createSpaces(), 7);
  expect(badges).toEqual([{ text: '' }, { tabId: 7, text: null }]);
  expect(warned).not.toHaveBeenCalled();
});

test.each(['marketing', 'sales'] as const)('the common badge counts what waits for %s', async (role) => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const spaces = createSpaces();
  const opened = await spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  const space = opened.value;
  await setSamples(spaces, space, 'fill');
  const { me } = await spaces.settings(space);
  await spaces.write(space, async () => saveSettings(space.db, { me: { ...me, role } }));
  const waiting = await waitingFor(space.db, { userId: me.id, role, now: Date.now(), limit: 99 });
  const { leads } = await cameBack(space.db, { plain: null, limit: 99, now: Date.now() });
  expect(leads.length).toBeGreaterThan(0);
  await refreshBadge(spaces, null);
  const expected = waiting.length + (role === 'marketing' ? leads.length : 0);
  expect(badges).toEqual([{ text: String(expected) }]);
});

test('a profile is known by its address alone, where its site is on', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const spaces = createSpaces();
  const opened = await spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  const context = await spaces.contextOf(opened.value);
  const profiles = ['https://www.linkedin.com/in/ada-example'];
  const person = { name: 'Ada', emails: [], profiles, records: [] };
  await runCommand(context, 'operation-1', { type: 'addLead', person, capturedFrom: 'hand' });
  const tab = await fakeBrowser.tabs.create({ url: 'https://www.linkedin.com/in/Ada-Example/?x=1' });
  const codeShown = async (sites: readonly string[]): Promise<string | null | undefined> => {
    await spaces.write(opened.value, async () => saveSettings(opened.value.db, { sites }));
    badges.length = 0;
    await refreshBadge(spaces, tab.id ?? null);
    return badges.find(({ tabId }) => tabId === tab.id)?.text;
  };
  expect(await codeShown([])).toBeNull();
  expect(await codeShown(['linkedin'])).toMatch(/^[A-Z]+/u);
});
