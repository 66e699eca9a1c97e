import { expect, test } from 'vitest';
import { mia, sam } from '@/test/funnel/story';
import { kept, recounted, teamStore, type TeamStore } from './team-store';

async function cameBack(): Promise<{ readonly store: TeamStore; readonly id: string }> {
  const store = await teamStore();
  const id = await store.add('ann');
  await store.does({ type: 'qualifyLead', leadId: id, whyNow: 'Asked for a demo' }, mia);
  await store.does({ type: 'giveBackLead', leadId: id, reason: 'bad-data' }, sam);
  store.wait(1000);
  return { store, id };
}

test('fixed and sent again is one command, and undone as one step', async () => {
  const { store, id } = await cameBack();
  const before = await store.lead(id);
  const done = await store.does({ type: 'answerReturn', leadId: id, answer: 'fixedAndSentAgain' }, mia);
  expect(await store.lead(id)).toMatchObject({
    stage: 'mql',
    qualified: { count: 2, whyNow: 'Asked for a demo' },
    givenBack: { stands: 'settled' },
  });
  expect(await kept(store)).toEqual(await recounted(store));
  await store.does({ type: 'undo', opId: done.opId }, mia);
  const { stage, qualified, givenBack, position } = before;
  expect(await store.lead(id)).toMatchObject({ stage, qualified, givenBack, position });
  expect(await kept(store)).toEqual(await recounted(store));
});

test('a dispute waits for whoever gave it back', async () => {
  const { store, id } = await cameBack();
  await store.does({ type: 'answerReturn', leadId: id, answer: 'disputed', note: 'The number works' }, mia);
  const row = await store.db.leads.get(id);
  expect(row?.waiting.some((entry) => entry.startsWith('user:sam|'))).toBe(true);
});

test('the refusals of the funnel are the command’s', async () => {
  const { store, id } = await cameBack();
  expect(await store.refusal({ type: 'answerReturn', leadId: id, answer: 'agreed' }, sam)).toMatchObject({
    type: 'RoleMayNot',
  });
  expect(await store.refusal({ type: 'answerReturn', leadId: id, answer: 'disputed' }, mia)).toEqual({
    type: 'DisputeNeedsNote',
  });
  await store.does({ type: 'answerReturn', leadId: id, answer: 'agreed' }, mia);
  expect(await store.refusal({ type: 'answerReturn', leadId: id, answer: 'agreed' }, mia)).toEqual({
    type: 'NoReturnToAnswer',
  });
  expect(
    await store.refusal({ type: 'answerReturn', leadId: crypto.randomUUID(), answer: 'agreed' }, mia),
  ).toEqual({ type: 'UnknownLead' });
});
