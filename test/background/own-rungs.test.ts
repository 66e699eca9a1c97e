import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lookAt } from '@/entrypoints/background/look';
import { saveSettings } from '@/lib/actions/prepare-store';
import { takeRungs } from '@/lib/overlay/left-rungs';
import { openBackDesk, type BackDesk } from './desk';

type Injection = {
  readonly func?: (...given: readonly unknown[]) => void;
  readonly args?: readonly unknown[];
  readonly files?: readonly string[];
};

let desk: BackDesk;
let found: unknown;
let injected: string[];

beforeEach(async () => {
  desk = await openBackDesk();
  [found, injected] = [null, []];
  fakeBrowser.tabs.get = (async () => ({ url: 'https://crm.acme.example/people' })) as never;
  // As the browser does: a function runs in the page's isolated world, then the files; here that is this world.
  Object.assign(fakeBrowser.scripting, {
    executeScript: async ({ func, args = [], files = [] }: Injection) => {
      func?.(...args);
      injected.push(...(func ? ['function'] : []), ...files);
      if (files.length > 0) found = takeRungs();
      return [{ result: null }];
    },
  });
});

afterEach(async () => {
  await desk.space.db.delete();
});

test('one look at a page goes by selectors of the user’s own', async () => {
  const rungs = { page: { link: ['a.person'] } };
  await desk.spaces.write(desk.space, async () => saveSettings(desk.space.db, { rungs }));
  await lookAt(desk.spaces, 7);
  expect(injected[0]).toBe('function');
  expect(found).toEqual(rungs);
  expect(takeRungs()).toEqual({});
});

test('without any, nothing is left on the page', async () => {
  await lookAt(desk.spaces, 7);
  expect(injected).not.toContain('function');
  expect(found).toEqual({});
});
