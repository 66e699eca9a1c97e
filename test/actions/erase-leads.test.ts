import { expect, it } from 'vitest';
import { erasureDelay } from '@/lib/actions/erase-lead';
import { purgeErased } from '@/lib/actions/purge-erased';
import { touchedAt } from '@/lib/funnel/log/touched-at';
import type { LeadEvent } from '@/lib/funnel/log/event';
import { untouchedPage } from '@/lib/store/reads/untouched';
import { digest, kept, recounted, teamStore } from '@/test/actions/team-store';
import { bo, day, start } from '@/test/funnel/story';

it('hides several people at once, brings all of them back within ten seconds, and purges them after', async () => {
  const store = await teamStore();
  const [ada, ben, cem] = [await store.add('Ada'), await store.add('Ben'), await store.add('Cem')];
  const before = JSON.stringify(await kept(store));
  const gone = {
    type: 'eraseLeads',
    leadIds: [ada, ben, ada, '01900000-0000-7000-8000-000000099999'],
  } as const;
  const erased = await store.run(gone, bo, 'op-erase');
  expect(erased).toMatchObject({ ok: true, value: { count: 2 } });
  expect((await store.db.leads.toArray()).map(({ id }) => id)).toEqual([cem]);
  await store.does({ type: 'undo', opId: 'op-erase' });
  expect(JSON.stringify(await kept(store))).toBe(before);

  await store.does({ type: 'eraseLeads', leadIds: [ada, ben] });
  store.wait(erasureDelay + 1);
  expect(await purgeErased(store.context(), digest)).toHaveLength(2);
  expect(await store.db.tombstones.count()).toBe(2);
  expect(JSON.stringify(await kept(store))).toBe(JSON.stringify(await recounted(store)));
  expect(await store.refusal({ type: 'eraseLeads', leadIds: [ada, ben] })).toEqual({ type: 'UnknownLead' });
  await store.db.delete();
});

it('lists whom nobody did anything with for long, whatever an import or a segment said of them since', async () => {
  const store = await teamStore();
  const [ada, ben, cem] = [await store.add('Ada'), await store.add('Ben'), await store.add('Cem')];
  store.wait(400 * day);
  await store.does({ type: 'noteLead', leadId: ben, text: 'Called' });
  const since = start + 200 * day;
  const untouched = async (): Promise<readonly unknown[]> =>
    (await untouchedPage(store.db, '', 10, since)).people.filter((each) => each !== null);
  expect(await untouched()).toEqual([
    { id: ada, touchedAt: start },
    { id: cem, touchedAt: start },
  ]);
  // As the part of an import tells something of somebody who is known, and a segment hands over by itself.
  const [added] = await store.db.events.where('subject.id').equals(ada).toArray();
  const later = (await store.db.events.where('subject.id').equals(ben).sortBy('at')).at(-1);
  if (!added || !later) throw new Error('no events');
  const said = (more: object): LeadEvent => Object.assign({ ...added, at: later.at }, more);
  const asImport = { batch: 'b', opId: 'b/0' };
  const edited = said({ kind: 'edited', changes: { title: 'CTO' }, ...asImport });
  const handed = said({ kind: 'qualified', prev: null, batch: 's', opId: 'segment s 1 ' });
  const visited = said({
    kind: 'activity',
    activity: 'read',
    direction: 'none',
    occurredAt: start + 5,
    keepsActive: false,
    ...asImport,
  });
  expect(touchedAt([added, edited, handed])).toBe(start);
  expect(touchedAt([added, visited])).toBe(start + 5);
  expect(touchedAt([added, said({ kind: 'tagged', add: ['a'], remove: [] })])).toBeGreaterThan(since);
  await store.db.delete();
});
