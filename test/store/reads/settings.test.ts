import { expect, test, vi } from 'vitest';
import { readSettings } from '@/lib/store/reads/settings';
import { exampleStore } from '@/test/store/example';

test('before anything was said the user goes by the id of the device', async () => {
  expect(await readSettings(await exampleStore())).toEqual({
    me: { id: 'testdevice', name: '', role: 'both', addresses: [] },
    colleagues: [],
    sites: [],
    chips: [],
    ownSites: [],
    accounts: {},
    retentionMonths: null,
    rungs: {},
    siteStages: {},
    sources: [],
    welcomed: false,
  });
});

test('gives what was saved; what an older version did not know has its first value', async () => {
  const db = await exampleStore();
  const me = { id: 'ann', name: 'Ann', role: 'sales', addresses: ['ann@acme.example'] };
  await db.settings.put({ key: 'settings', value: { me, sites: ['gmail'] } });
  expect(await readSettings(db)).toMatchObject({ me, sites: ['gmail'], colleagues: [] });
});

test('unreadable settings are said and read as the first ones', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const db = await exampleStore();
  await db.settings.put({ key: 'settings', value: { me: 7 } });
  expect((await readSettings(db)).me.id).toBe('testdevice');
  expect(warned).toHaveBeenCalledOnce();
});
