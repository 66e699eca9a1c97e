import { expect, test } from 'vitest';
import { siteState } from '@/entrypoints/background/site-state';
import { rememberSeen } from '@/entrypoints/background/tabs';
import { firstSettings } from '@/lib/funnel/first-settings';
import { lastOk, noteHealth } from '@/lib/messaging/site-health';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { practiceAccount } from '@/lib/samples/practice-account';

const page: PageSeen = {
  site: 'gmail',
  account: '0',
  view: 'list',
  mailbox: null,
  confirmed: true,
  people: [],
  health: { state: 'ok', places: 3, recognised: 3, rungs: {} },
};
const broken: PageSeen = { ...page, health: { ...page.health, state: 'broken', recognised: 0 } };

test('only a site that was read without trouble is noted, once a minute, and never the practice inbox', async () => {
  await noteHealth(broken, 500);
  expect(await lastOk()).toEqual({});
  await noteHealth(page, 100_000);
  await noteHealth(page, 130_000);
  await noteHealth(broken, 900_000);
  expect(await lastOk()).toEqual({ gmail: 100_000 });
  await noteHealth(page, 170_000);
  await noteHealth({ ...page, site: 'hubspot' }, 170_000);
  expect(await lastOk()).toEqual({ gmail: 170_000, hubspot: 170_000 });
  await rememberSeen(7, { ...page, site: 'practice', account: practiceAccount });
  expect(Object.keys(await lastOk())).toEqual(['gmail', 'hubspot']);
});

test('a site is told its own selectors, and no other site’s', () => {
  const settings = {
    ...firstSettings('device'),
    sites: ['gmail'],
    rungs: { gmail: { row: ['tr.new'] }, page: { address: ['b'] } },
  };
  expect(siteState(settings, 'gmail', '0', null)).toMatchObject({ rungs: { row: ['tr.new'] } });
  expect(siteState({ ...settings, rungs: {} }, 'gmail', '0', null)).not.toHaveProperty('rungs');
});
