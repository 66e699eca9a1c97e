import { expect, test } from 'vitest';
import { scoreFilter } from '@/lib/funnel/team/score-segment';
import type { Signal } from '@/lib/metrics/accountability';
import { gatherQuality, judgePage, type Quality } from '@/lib/queries/use-quality';
import type { Judging } from '@/lib/queries/judge-lead';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { readScoring } from '@/lib/store/reads/scoring';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { learnedExample } from '@/test/scoring/learned-example';
import { day, dealStage, idOf, mia, sam, sue } from '@/test/funnel/story';

/** Judges the whole store, two leads a page. */
async function qualityOf(
  store: TeamStore,
  since = 0,
  learned: Judging['rules']['learned'] = null,
): Promise<Quality> {
  const judging: Judging = {
    definition: dealStage,
    definitions: await readDefinitions(store.db),
    rules: { ...(await readScoring(store.db)), learned },
    since,
    now: store.now(),
  };
  const gathering = gatherQuality(judging);
  for (let after: string | null = ''; after !== null;) {
    const page: Awaited<ReturnType<typeof judgePage>> = await judgePage(judging, store.db, after, 2);
    gathering.add(page.people);
    after = page.after;
  }
  return gathering.value();
}

async function did(store: TeamStore, leadId: string, activity: string): Promise<void> {
  await store.does({ type: 'recordActivity', leadId, activity, direction: 'none', occurredAt: store.now() });
}

function rowOf({ rows }: Quality, type: Signal['type'], id: string): Quality['rows'][number] | undefined {
  return rows.find(({ signal }) => signal.type === type && signal.id === id);
}

test('puts a hand-over down to what counted then, whatever is known of the lead since', async () => {
  const store = await teamStore();
  const ada = await store.add('Ada', { source: 'Trade show' });
  await did(store, ada, 'demo');
  store.wait(day);
  await store.does({ type: 'qualifyLead', leadId: ada }, mia);
  store.wait(day);
  await did(store, ada, 'pricing');
  await store.does({ type: 'editLead', leadId: ada, changes: { title: 'Chief executive officer' } });
  await store.does({ type: 'acceptLead', leadId: ada }, sam);
  const quality = await qualityOf(store);
  expect(rowOf(quality, 'kind', 'demo')).toMatchObject({ promoted: 1, accepted: 1, returned: 0, open: 0 });
  expect(rowOf(quality, 'kind', 'pricing')).toBeUndefined();
  expect(quality.rows.filter(({ signal }) => signal.type === 'wish')).toEqual([]);
  expect(rowOf(quality, 'source', 'Trade show')).toMatchObject({ promoted: 1 });
  expect(rowOf(quality, 'decided', 'hand')).toMatchObject({ promoted: 1 });
});

test('knows no more of a company than was said of it by then', async () => {
  const store = await teamStore();
  const target = '00000000-0000-4000-8000-000000000002';
  const person = { name: 'Cem', emails: ['cem@mill.example'], profiles: [], records: [] };
  const { leadId } = await store.does({ type: 'addLead', person, capturedFrom: 'hand' });
  if (leadId === null) throw new Error('no lead');
  await store.does({ type: 'qualifyLead', leadId }, mia);
  store.wait(day);
  await store.does({ type: 'giveBackLead', leadId, reason: 'outside-profile' }, sam);
  await store.does({ type: 'saveAccount', account: 'mill.example', changes: { isTarget: true } });
  expect(rowOf(await qualityOf(store), 'rule', target)).toBeUndefined();
  store.wait(day);
  await store.does({ type: 'qualifyLead', leadId }, mia);
  expect(rowOf(await qualityOf(store), 'rule', target)).toMatchObject({ promoted: 1, returned: 0, open: 1 });
});

test('puts it down to wishes and rules of today, those against it too', async () => {
  const store = await teamStore();
  const person = { name: 'Ben', title: 'CEO', emails: ['ben@gmail.com'], profiles: [], records: [] };
  const { leadId } = await store.does({ type: 'addLead', person, capturedFrom: 'hand' });
  if (leadId === null) throw new Error('no lead');
  await store.does({ type: 'qualifyLead', leadId }, mia);
  store.wait(day);
  await store.does({ type: 'giveBackLead', leadId, reason: 'outside-profile' }, sam);
  const quality = await qualityOf(store);
  const [profile] = (await readScoring(store.db)).profiles;
  expect(rowOf(quality, 'wish', `0 ${profile?.id}`)).toMatchObject({ promoted: 1, returned: 1 });
  const against = rowOf(quality, 'rule', '00000000-0000-4000-8000-000000000003');
  expect(against).toMatchObject({
    returned: 1,
    whyReturned: [{ way: 'return', reason: 'outside-profile', count: 1 }],
  });
  expect(quality.idsOf({ type: 'all', id: '' }, 'promoted')).toEqual([leadId]);
});

test('puts what a segment handed over down to it, one that goes by the score alone too', async () => {
  const store = await teamStore();
  const segmentId = idOf(77_000);
  await store.does(
    {
      type: 'saveSegment',
      segmentId,
      changes: { name: 'Interested', filter: scoreFilter({ fit: 0 }, 30), does: 'suggest', isOn: true },
    },
    mia,
  );
  const leadIds = [await store.add('Ada')];
  await store.does({ type: 'qualifyLeads', leadIds, segmentId }, mia);
  const quality = await qualityOf(store);
  expect(rowOf(quality, 'decided', `segment ${segmentId}`)).toMatchObject({
    signal: { name: 'Interested' },
    promoted: 1,
  });
  expect(rowOf(quality, 'decided', 'score')).toBeUndefined();
});

test('puts it down to learned answers where those are in force, but for those that are worth nothing', async () => {
  const store = await teamStore();
  const fair = await store.add('Ada', { source: 'fair' });
  await did(store, fair, 'demo');
  await store.does({ type: 'qualifyLead', leadId: fair }, mia);
  const quality = await qualityOf(store, 0, learnedExample);
  const told = quality.rows.filter(({ signal }) => ['rule', 'wish', 'kind', 'learned'].includes(signal.type));
  expect(told.map(({ signal }) => signal)).toEqual([
    { type: 'learned', id: '2 source' },
    { type: 'learned', id: '3 did demo' },
  ]);
});

test('asks the log what a customer did before, who has done it too often since to remember', async () => {
  const store = await teamStore();
  const ada = await store.add('Ada');
  await did(store, ada, 'visit');
  const ben = await store.add('Ben');
  for (const leadId of [ada, ben]) {
    store.wait(day);
    await store.does({ type: 'placeLead', leadId, stage: 'won', owner: 'sam' });
  }
  for (let count = 0; count < 20; count += 1) {
    store.wait(day);
    for (const leadId of [ada, ben]) await did(store, leadId, 'visit');
  }
  const quality = await qualityOf(store);
  expect(quality.idsOfClosing('visit', 'didWon')).toEqual([ada]);
  expect(quality.idsOfClosing('visit', 'othersWon')).toEqual([ben]);
  expect(quality.idsOfLeads('won')).toEqual([ada, ben]);
});

test('takes hand-overs and leads of the period alone', async () => {
  const store = await teamStore();
  const early = await store.add('Early');
  await store.does({ type: 'qualifyLead', leadId: early }, mia);
  await store.does({ type: 'giveBackLead', leadId: early, reason: 'outside-profile' }, sam);
  store.wait(10 * day);
  const since = store.now();
  await store.does({ type: 'qualifyLead', leadId: early }, mia);
  const late = await store.add('Late');
  await did(store, late, 'demo');
  const quality = await qualityOf(store, since);
  expect(rowOf(quality, 'all', '')).toMatchObject({ promoted: 1, returned: 0, open: 1 });
  expect(quality.leads).toMatchObject({ k: 0, n: 1 });
  expect(quality.idsOfClosing('demo', 'did')).toEqual([late]);
  expect(rowOf(await qualityOf(store), 'all', '')).toMatchObject({ promoted: 1, returned: 1, open: 1 });
});

test('counts a merged person once, by what happened to the one that stayed', async () => {
  const store = await teamStore();
  const stays = await store.add('Ada');
  const other = await store.add('Adele');
  await did(store, other, 'demo');
  await store.does({ type: 'qualifyLead', leadId: other }, mia);
  await store.does({ type: 'qualifyLead', leadId: stays }, mia);
  await store.does({ type: 'mergeLeads', survivor: stays, merged: other, keep: {} });
  store.wait(day);
  await store.does({ type: 'assignOwner', leadId: stays, to: 'sue' }, sue);
  const quality = await qualityOf(store);
  expect(rowOf(quality, 'all', '')).toMatchObject({ promoted: 1, accepted: 1 });
  expect(quality.leads.n).toBe(1);
  // The hand-over came before anybody knew that they are one.
  expect(rowOf(quality, 'kind', 'demo')).toBeUndefined();
  expect(quality.idsOfClosing('demo', 'did')).toEqual([stays]);
});

test('folds long pages in pieces and finds all of them', async () => {
  const store = await teamStore();
  for (let count = 0; count < 60; count += 1) {
    const id = await store.add(`N${count}`);
    await store.does({ type: 'qualifyLead', leadId: id }, mia);
  }
  const judging = {
    definition: dealStage,
    definitions: await readDefinitions(store.db),
    rules: await readScoring(store.db),
    since: 0,
    now: store.now(),
  };
  const { people, after } = await judgePage(judging, store.db, '', 100);
  expect(people.filter(({ judged }) => judged.length === 1)).toHaveLength(60);
  expect(after).toBeNull();
});
