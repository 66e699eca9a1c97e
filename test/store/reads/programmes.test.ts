import { expect, test } from 'vitest';
import { leadsOfProgramme } from '@/lib/store/reads/kept-lists';
import { historyOf } from '@/lib/store/reads/history';
import { listProgrammes } from '@/lib/store/reads/programmes';
import { teamStore } from '@/test/actions/team-store';
import { idOf, mia, sam } from '@/test/funnel/story';

const fair = idOf(77_001);
const webinar = idOf(77_002);

test('programmes come by name, each with its members and targets counted', async () => {
  const store = await teamStore();
  const leadIds = [await store.add('Ada'), await store.add('Ben'), await store.add('Cem')];
  await store.does({ type: 'saveProgramme', programmeId: webinar, changes: { name: 'Webinar' } }, mia);
  await store.does({ type: 'saveProgramme', programmeId: fair, changes: { name: 'Fair' } }, mia);
  await store.does({ type: 'enrolLeads', leadIds: leadIds.slice(1), programmeId: fair, isIn: true });
  const target = { type: 'setTarget', programmeId: fair, account: 'example.com' } as const;
  await store.does({ ...target, state: 'proposed' }, mia);
  await store.does({ ...target, state: 'approved' }, sam);
  expect(await listProgrammes(store.db)).toMatchObject([
    {
      programme: { id: fair, name: 'Fair' },
      members: 2,
      targets: [{ domain: 'example.com', name: null, leads: 3 }],
    },
    { programme: { id: webinar }, members: 0, targets: [] },
  ]);
});

test('its members are paged, added last first', async () => {
  const store = await teamStore();
  const leadIds: string[] = [];
  for (const name of ['Ada', 'Ben', 'Cem', 'Dora', 'Emil']) leadIds.push(await store.add(name));
  await store.does({ type: 'saveProgramme', programmeId: fair, changes: { name: 'Fair' } });
  await store.does({ type: 'enrolLeads', leadIds, programmeId: fair, isIn: true });
  const first = await leadsOfProgramme(store.db, fair, { limit: 2, place: null });
  const rest = await leadsOfProgramme(store.db, fair, { limit: 9, place: first.next });
  expect([...first.leads, ...rest.leads].map(({ id }) => id)).toEqual(leadIds.toReversed());
  expect(rest.next).toBeNull();
});

test('the history tells what a programme is called now, or was when it was removed', async () => {
  const store = await teamStore();
  const leadId = await store.add('Ada', { programme: 'A plain name' });
  const save = { type: 'saveProgramme', programmeId: fair } as const;
  const told = async (): Promise<readonly (string | undefined)[]> =>
    (await historyOf(store.db, leadId)).map(({ programme }) => programme);
  await store.does({ ...save, changes: { name: 'Fair' } });
  await store.does({ type: 'enrolLeads', leadIds: [leadId], programmeId: fair, isIn: true });
  await store.does({ type: 'qualifyLead', leadId });
  expect(await told()).toEqual(['A plain name', 'Fair', undefined]);
  store.wait(1);
  await store.does({ ...save, changes: { name: 'Great fair' } });
  store.wait(1);
  await store.does({ type: 'removeProgramme', programmeId: fair });
  expect(await told()).toEqual(['A plain name', 'Great fair', undefined]);
});
