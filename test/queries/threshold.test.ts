import { expect, test } from 'vitest';
import { usualScoring, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { gatherThreshold, pastPage, type ThresholdAsked } from '@/lib/queries/use-threshold';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { day, dealStage, hour, mia, sam } from '@/test/funnel/story';

/** Fits by its company alone. */
const rules: ScoringRules = {
  ...usualScoring(),
  profiles: [
    {
      id: '01900000-0000-7000-8000-000000000001',
      name: 'Retail',
      isOn: true,
      wishes: [{ field: 'industry', anyOf: ['Retail'], points: 40, otherwise: 0 }],
    },
  ],
};

async function askedOf(store: TeamStore): Promise<ThresholdAsked> {
  return { definition: dealStage, definitions: await readDefinitions(store.db), rules, now: store.now() };
}

async function did(store: TeamStore, leadId: string, activity: string): Promise<void> {
  await store.does({ type: 'recordActivity', leadId, activity, direction: 'in' });
}

async function inRetail(store: TeamStore, domain: string): Promise<void> {
  await store.does({ type: 'saveAccount', account: domain, changes: { industry: 'Retail' } }, mia);
}

function at(name: string, domain: string) {
  return { person: { name, emails: [`${name.toLowerCase()}@${domain}`], profiles: [], records: [] } };
}

test('scores hand-overs by the lead and the company as they were known then', async () => {
  const store = await teamStore();
  await inRetail(store, 'shop.example');
  // Accepted, with a demo; later visits and what sales learned of them later do not count.
  const ada = await store.add('Ada', at('Ada', 'shop.example'));
  await did(store, ada, 'demo');
  await store.does({ type: 'qualifyLead', leadId: ada }, mia);
  store.wait(hour);
  await store.does({ type: 'acceptLead', leadId: ada }, sam);
  await did(store, ada, 'meeting');
  // Given back, once with a visit, and taken after a demo.
  const ben = await store.add('Ben', at('Ben', 'shop.example'));
  await did(store, ben, 'visit');
  await store.does({ type: 'qualifyLead', leadId: ben }, mia);
  await store.does({ type: 'giveBackLead', leadId: ben, reason: 'bad-data' }, sam);
  store.wait(day);
  await did(store, ben, 'demo');
  await store.does({ type: 'qualifyLead', leadId: ben }, mia);
  const { opId } = await store.does({ type: 'acceptLead', leadId: ben }, sam);
  await store.does({ type: 'undo', opId }, sam);
  // Whether Cem fits was learned by sales alone.
  const cem = await store.add('Cem', at('Cem', 'mill.example'));
  await did(store, cem, 'demo');
  await store.does({ type: 'qualifyLead', leadId: cem }, mia);
  await store.does({ type: 'acceptLead', leadId: cem }, sam);
  store.wait(hour);
  await inRetail(store, 'mill.example');
  await store.add('Dan');

  const asked = await askedOf(store);
  const page = await pastPage(asked, store.db, '', 100);
  expect(page.after).toBeNull();
  const byId = new Map(
    (await store.db.leads.toArray()).map(({ lead }, index) => [lead.name, page.people[index]] as const),
  );
  expect(byId.get('Ada')?.handOvers).toEqual([{ isFit: true, interest: 40, verdict: 'accepted' }]);
  expect(byId.get('Ben')?.handOvers).toMatchObject([
    { isFit: true, interest: 2, verdict: 'returned' },
    { isFit: true, verdict: 'open' },
  ]);
  expect(byId.get('Cem')?.handOvers).toEqual([{ isFit: false, interest: 40, verdict: 'accepted' }]);
  expect(byId.get('Dan')).toMatchObject({ handOvers: [], rise: null });
  const gathered = gatherThreshold(asked);
  gathered.add(page.people);
  const figures = gathered.value();
  expect(figures[0]).toMatchObject({ fit: { k: 1, n: 2 }, all: { k: 2, n: 3 }, open: 1 });
  expect(figures[3]).toMatchObject({ fit: { k: 1, n: 1 }, open: 1 });
});

test('counts the leads of a month that rose to a threshold, before they were handed over', async () => {
  const store = await teamStore();
  await inRetail(store, 'shop.example');
  const ada = await store.add('Ada', at('Ada', 'shop.example'));
  await did(store, ada, 'demo');
  const ben = await store.add('Ben', at('Ben', 'shop.example'));
  await did(store, ben, 'visit');
  store.wait(60 * day);
  const asked = await askedOf(store);
  const gathered = gatherThreshold(asked);
  gathered.add((await pastPage(asked, store.db, '', 100)).people);
  const figures = gathered.value();
  // Two in two months, one of them to 40 points.
  expect([figures[2]?.monthly, figures[3]?.monthly, figures[40]?.monthly]).toEqual([1, 0.5, 0.5]);
  expect(figures).toHaveLength(41);
});
