import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openTyped, suggestFor } from '@/entrypoints/background/omnibox';
import { inOmnibox } from '@/entrypoints/background/suggestion';
import { typedText } from '@/lib/messaging/typed-text';
import { openBackDesk, type BackDesk } from './desk';

type Suggestion = { readonly content: string; readonly description: string };

let desk: BackDesk;
let first: string | null;
let suggestions: readonly Suggestion[];
let opened: { readonly url: string; readonly active?: boolean } | null;

beforeEach(async () => {
  [first, suggestions, opened] = [null, [], null];
  Object.assign(fakeBrowser, {
    omnibox: {
      setDefaultSuggestion: async ({ description }: { description: string }) => {
        first = description;
      },
    },
  });
  fakeBrowser.tabs.update = (async (to: { url: string }) => {
    opened = to;
  }) as never;
  fakeBrowser.tabs.create = (async (to: { url: string; active: boolean }) => {
    opened = to;
  }) as never;
  desk = await openBackDesk();
});

afterEach(async () => {
  await desk.space.db.delete();
});

const type = async (text: string, isLatest = true): Promise<void> =>
  suggestFor(desk.spaces, text, {
    suggest: (given) => {
      suggestions = given;
    },
    isLatest: () => isLatest,
  });

const hash = (): readonly string[] => new URL(opened?.url ?? 'about:blank').hash.slice(1).split('/');

describe('suggestions', () => {
  test('say name, company, stage, whose it is and since when', async () => {
    await desk.add('Dora Vance', 'dora@vance.example', 'Vance & Sons');
    await type('dor');
    expect(first).toBe('Dora Vance (Vance &#38; Sons) — Identified Lead — Nobody’s yet, 1 min');
  });

  test('name a colleague, and you', async () => {
    const id = await desk.add('Dora Vance', 'dora@vance.example');
    await desk.does({ type: 'qualifyLead', leadId: id });
    await desk.become('both');
    await desk.does({ type: 'acceptLead', leadId: id });
    await type('dora');
    expect(first).toMatch(/ — You, /u);
  });

  test('offer everybody whose name, company or address begins so, and to add one more', async () => {
    await desk.add('Dora Vance', 'dora@vance.example');
    await desk.add('Doran Ott', 'ott@keel.example');
    await type('dor');
    expect(first).toBe('Show all leads that match “dor”');
    expect(suggestions.map(({ content }) => content)).toEqual([
      'dora@vance.example',
      'ott@keel.example',
      '+ dor',
    ]);
  });

  test('find an address, a link and a mail’s “name <address>” by what they name', async () => {
    await desk.add('Dora Vance', 'dora@vance.example');
    for (const text of [
      'dora@vance.example',
      'Dora Vance <dora@vance.example>',
      'mailto:dora@vance.example',
    ]) {
      first = null;
      await type(text);
      expect(first).toMatch(/^Dora Vance/u);
    }
  });

  test('offer to add whoever is nobody yet', async () => {
    await type('neu@ankunft.example');
    expect([first, suggestions]).toEqual(['Add “neu@ankunft.example” as a lead', []]);
  });

  test('are not given for what is no longer typed', async () => {
    await desk.add('Dora Vance', 'dora@vance.example');
    await type('dor', false);
    expect([first, suggestions]).toEqual([null, []]);
  });

  test.each(['', '   ', '+', '+ '])('are none for "%s"', async (text) => {
    await type(text);
    expect(first).toBeNull();
  });

  test('are well-formed XML for Chromium, whatever a name holds', () => {
    const name = 'A <b>&"\'\u0000\uD800 \uFFFF';
    const parsed = inOmnibox(name, true);
    expect(parsed).not.toMatch(/[<>"']|&(?!#\d+;)|[\p{Cc}\p{Cs}]/u);
    expect(inOmnibox('Vance & Sons', false)).toBe('Vance & Sons');
  });
});

describe('what is chosen', () => {
  test('opens the lead in the tab', async () => {
    const id = await desk.add('Dora Vance', 'dora@vance.example');
    await openTyped(desk.spaces, 'dora@vance.example', 'currentTab');
    expect(hash()).toEqual(['leads', 'all', 'lead', id]);
    await openTyped(desk.spaces, id, 'newBackgroundTab');
    expect([hash().at(-1), opened?.active]).toEqual([id, false]);
  });

  test('opens the form for somebody new, whose name is in no address', async () => {
    await openTyped(desk.spaces, 'Neu Ankunft', 'newForegroundTab');
    const [page, list, wish, ticket] = hash();
    expect([page, list, wish]).toEqual(['leads', 'all', 'add']);
    expect(opened?.url).not.toMatch(/neu/iu);
    expect(await typedText(ticket ?? '')).toBe('Neu Ankunft');
  });

  test('adds another of the same name where that was chosen', async () => {
    await desk.add('Dora Vance', 'dora@vance.example');
    await openTyped(desk.spaces, '+ Dora Vance', 'currentTab');
    expect(hash()[2]).toBe('add');
    expect(await typedText(hash()[3] ?? '')).toBe('Dora Vance');
  });

  test('shows all of them where several are asked for, and picks none', async () => {
    await desk.add('Dora Vance', 'dora@vance.example');
    await desk.add('Doran Ott', 'ott@keel.example');
    await openTyped(desk.spaces, 'dor', 'currentTab');
    expect(hash()[2]).toBe('typed');
  });
});
