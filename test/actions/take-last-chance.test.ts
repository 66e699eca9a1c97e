import { expect, test } from 'vitest';
import { leadsDue, nextMoment } from '@/lib/store/reads/due';
import { waitingFor } from '@/lib/store/reads/waiting';
import { day, hour, mia, sam } from '@/test/funnel/story';
import { withLastChances } from '@/test/funnel/with-last-chances';
import { kept, recounted, teamStore, type TeamStore } from './team-store';

const call = { type: 'recordActivity', activity: 'call', direction: 'out' } as const;

/** A lead of Sam's who was tried twice in vain. */
async function triedTwice(): Promise<{ readonly store: TeamStore; readonly id: string }> {
  const store = await teamStore(withLastChances);
  const id = await store.add('ann');
  await store.does({ type: 'qualifyLead', leadId: id }, mia);
  await store.does({ type: 'acceptLead', leadId: id }, sam);
  await store.does({ type: 'moveDealStage', leadId: id, to: 'contacted' }, sam);
  for (let count = 0; count < 2; count += 1) {
    store.wait(hour);
    await store.does({ ...call, leadId: id }, sam);
  }
  store.wait(hour);
  return { store, id };
}

const chance = { type: 'takeLastChance', lastChance: 'after-contact' } as const;

test('sending it records the attempt and waits, in one step that is undone as one', async () => {
  const { store, id } = await triedTwice();
  const before = await store.lead(id);
  const done = await store.does({ ...chance, leadId: id }, sam);
  const until = store.now() + 3 * day;
  expect(await store.lead(id)).toMatchObject({
    attempts: 3,
    lastChance: { until, answeredAt: null },
    lastActivities: [{ activity: 'email', direction: 'out' }, {}, {}],
  });
  expect(await kept(store)).toEqual(await recounted(store));
  store.wait(1);
  await store.does({ type: 'undo', opId: done.opId }, sam);
  const { attempts, unanswered, lastChance, lastActivities } = before;
  expect(await store.lead(id)).toMatchObject({ attempts, unanswered, lastChance, lastActivities });
  expect(await kept(store)).toEqual(await recounted(store));
});

test('a lead that waits for an answer is due for its owner when the wait is over', async () => {
  const { store, id } = await triedTwice();
  const asked = { userId: 'sam', role: 'sales', limit: 9 } as const;
  expect(await waitingFor(store.db, { ...asked, now: store.now() })).toEqual([]);
  await store.does({ ...chance, leadId: id }, sam);
  const until = store.now() + 3 * day;
  expect(await waitingFor(store.db, { ...asked, now: store.now() })).toMatchObject([
    { lead: { id }, whom: 'user:sam', dueAt: until },
  ]);
  expect(await nextMoment(store.db, store.now())).toBe(until);
  expect(await leadsDue(store.db, until, 9)).toMatchObject([{ id }]);
});

test('the refusals of the funnel are the command’s', async () => {
  const { store, id } = await triedTwice();
  await store.does({ ...chance, leadId: id }, sam);
  expect(await store.refusal({ ...chance, leadId: id }, sam)).toEqual({ type: 'AlreadyThere' });
  expect(await store.refusal({ ...chance, leadId: crypto.randomUUID() }, sam)).toEqual({
    type: 'UnknownLead',
  });
});

test('an offer is turned down once, and that is undone', async () => {
  const { store, id } = await triedTwice();
  const command = { type: 'dismissOffer', leadId: id, offer: 'engaged:msg-1' } as const;
  const done = await store.does(command, sam);
  expect((await store.lead(id)).dismissedOffers).toEqual(['engaged:msg-1']);
  expect(await store.refusal(command, sam)).toEqual({ type: 'AlreadyThere' });
  await store.does({ type: 'undo', opId: done.opId }, sam);
  expect((await store.lead(id)).dismissedOffers).toEqual([]);
});

test('a call that took place is told from one that was tried', async () => {
  const { store, id } = await triedTwice();
  await store.does({ ...call, leadId: id, held: true }, sam);
  expect(await store.lead(id)).toMatchObject({
    unanswered: [],
    heardAt: store.now(),
    lastActivities: [{ held: true }, { held: false }, { held: false }],
  });
});
