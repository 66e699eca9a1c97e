import { describe, expect, it } from 'vitest';
import type { Command, CommandType } from '@/lib/funnel/command';
import { proposeMapping } from '@/lib/funnel/migration/propose-mapping';
import type { Filter } from '@/lib/funnel/team/filter';
import { buyersJourney } from '@/lib/funnel/presets/buyers-journey';
import { currentDefinition } from '@/lib/store/reads/definitions';
import { readScoring } from '@/lib/store/reads/scoring';
import { withoutSql } from '@/test/actions/next-funnels';
import { kept, recounted, teamStore, type TeamStore } from '@/test/actions/team-store';
import { bo, day, dealStage, hour, idOf } from '@/test/funnel/story';
import { withLastChances } from '@/test/funnel/with-last-chances';

type Undoable = Exclude<CommandType, 'undo' | 'eraseLead' | 'eraseLeads'>;
/** What has to be there before a command, and the command; `store` of a funnel that allows it. */
type Case = (store: TeamStore) => Promise<Command> | Command;

const programmeId = idOf(77_001);
const segmentId = idOf(77_000);
const account = 'acme.example';
const webinar = { name: 'Spring webinar', kind: 'webinar' } as const;
const vip: Filter = { match: 'all', rules: [{ field: 'tag', not: false, anyOf: ['vip'] }] };
const person = { name: 'New', emails: ['new@acme.example'], profiles: [], records: [] };

/** A lead that was led so far. */
async function upTo(
  store: TeamStore,
  ...way: readonly Exclude<Command, { type: 'addLead' }>['type'][]
): Promise<string> {
  const leadId = await store.add('Ada');
  for (const type of way) {
    store.wait(hour);
    if (type === 'moveDealStage') await store.does({ type, leadId, to: 'contacted' });
    else if (type === 'setOutcome') await store.does({ type, leadId, outcome: 'lost', lostTo: 'them' });
    else if (type === 'giveBackLead') await store.does({ type, leadId, reason: 'bad-data' });
    else if (type === 'recordActivity')
      await store.does({ type, leadId, activity: 'call', direction: 'out' });
    else await store.does({ type, leadId } as Command);
  }
  return leadId;
}

const cases: Readonly<Record<Undoable, Case>> = {
  addLead: () => ({
    type: 'addLead',
    person,
    stage: 'sqo',
    owner: 'sam',
    tags: ['vip'],
    capturedFrom: 'hand',
  }),
  editLead: async (store) => ({ type: 'editLead', leadId: await upTo(store), changes: { name: 'Ada King' } }),
  tagLead: async (store) => ({ type: 'tagLead', leadId: await upTo(store), add: ['vip'], remove: [] }),
  noteLead: async (store) => ({ type: 'noteLead', leadId: await upTo(store), text: 'Met' }),
  recordActivity: async (store) => ({
    type: 'recordActivity',
    leadId: await upTo(store, 'qualifyLead', 'acceptLead'),
    activity: 'call',
    direction: 'out',
  }),
  recordActivities: async (store) => ({
    type: 'recordActivities',
    leadIds: [await upTo(store), await store.add('Ben')],
    activity: 'webinar',
    direction: 'in',
  }),
  takeLastChance: async (store) => ({
    type: 'takeLastChance',
    leadId: await upTo(
      store,
      'qualifyLead',
      'acceptLead',
      'moveDealStage',
      'recordActivity',
      'recordActivity',
    ),
    lastChance: 'after-contact',
  }),
  dismissOffer: async (store) => ({ type: 'dismissOffer', leadId: await upTo(store), offer: 'engaged:m-1' }),
  tagPeople: async (store) => ({
    type: 'tagPeople',
    rows: [
      { person, leadId: null, stage: 'mql' },
      {
        person: { ...person, emails: [], profiles: ['https://www.linkedin.com/in/ada'] },
        leadId: await upTo(store),
      },
    ],
    tags: ['fair'],
    capturedFrom: 'linkedin',
  }),
  identifyLead: async (store) => ({
    type: 'identifyLead',
    leadId: await upTo(store),
    emails: ['ada@home.example'],
    profiles: ['https://www.linkedin.com/in/ada'],
    records: ['crm.example/contact/1'],
  }),
  denySuggestion: async (store) => ({
    type: 'denySuggestion',
    leadId: await upTo(store),
    suggestion: 'person:in:other-ada',
    isDenied: true,
  }),
  snoozeLead: async (store) => ({
    type: 'snoozeLead',
    leadId: await upTo(store, 'qualifyLead'),
    until: store.now() + day,
  }),
  answerBant: async (store) => ({
    type: 'answerBant',
    leadId: await upTo(store),
    answers: { budget: { answer: 'yes' } },
  }),
  setJourney: async (store) => ({ type: 'setJourney', leadId: await upTo(store), to: 'research-desire' }),
  qualifyLead: async (store) => ({
    type: 'qualifyLead',
    leadId: await upTo(store),
    whyNow: 'Asked for prices',
  }),
  qualifyLeads: async (store) => ({
    type: 'qualifyLeads',
    leadIds: [await upTo(store), await store.add('Ben')],
    segmentId: null,
  }),
  acceptLead: async (store) => ({ type: 'acceptLead', leadId: await upTo(store, 'qualifyLead') }),
  giveBackLead: async (store) => ({
    type: 'giveBackLead',
    leadId: await upTo(store, 'qualifyLead', 'acceptLead'),
    reason: 'bad-data',
  }),
  answerReturn: async (store) => ({
    type: 'answerReturn',
    leadId: await upTo(store, 'qualifyLead', 'giveBackLead'),
    answer: 'agreed',
  }),
  assignOwner: async (store) => ({
    type: 'assignOwner',
    leadId: await upTo(store, 'qualifyLead'),
    to: 'sue',
  }),
  routeLead: async (store) => ({ type: 'routeLead', leadId: await upTo(store, 'qualifyLead'), to: 'sue' }),
  moveDealStage: async (store) => ({
    type: 'moveDealStage',
    leadId: await upTo(store, 'qualifyLead', 'acceptLead'),
    to: 'proposal',
  }),
  setOutcome: async (store) => ({
    type: 'setOutcome',
    leadId: await upTo(store, 'qualifyLead', 'acceptLead'),
    outcome: 'won',
  }),
  reopenLead: async (store) => ({
    type: 'reopenLead',
    leadId: await upTo(store, 'qualifyLead', 'acceptLead', 'setOutcome'),
  }),
  placeLead: async (store) => ({ type: 'placeLead', leadId: await upTo(store), stage: 'sqo', owner: 'sam' }),
  mergeLeads: async (store) => ({
    type: 'mergeLeads',
    survivor: await upTo(store, 'qualifyLead', 'acceptLead'),
    merged: await store.add('Ben'),
    keep: { name: 'merged' },
  }),
  unmergeLeads: async (store) => {
    const merged = await store.add('Ben');
    const survivor = await upTo(store, 'qualifyLead');
    await store.does({ type: 'mergeLeads', survivor, merged, keep: { name: 'merged', emails: 'merged' } });
    return { type: 'unmergeLeads', leadId: merged };
  },
  tellApart: async (store) => ({
    type: 'tellApart',
    leadId: await upTo(store),
    other: await store.add('Ben'),
  }),
  saveSegment: () => ({
    type: 'saveSegment',
    segmentId,
    changes: { name: 'VIPs', filter: vip, does: 'suggest', isOn: true },
  }),
  removeSegment: async (store) => {
    await store.does(await cases.saveSegment(store));
    return { type: 'removeSegment', segmentId };
  },
  saveProgramme: () => ({ type: 'saveProgramme', programmeId, changes: webinar }),
  removeProgramme: async (store) => {
    await store.does(await cases.saveProgramme(store));
    return { type: 'removeProgramme', programmeId };
  },
  setTarget: async (store) => {
    await store.does(await cases.saveProgramme(store));
    return { type: 'setTarget', programmeId, account, state: 'proposed' };
  },
  saveVisits: () => ({
    type: 'saveVisits',
    rows: [{ source: 'search', from: '2026-09-01', to: '2026-09-30', count: 1200 }],
  }),
  saveScoring: () => ({ type: 'saveScoring', changes: { cuts: { fit: 40, interest: 20 } } }),
  saveAccount: () => ({ type: 'saveAccount', account, changes: { industry: 'Tiles' } }),
  enrolLeads: async (store) => {
    await store.does(await cases.saveProgramme(store));
    return {
      type: 'enrolLeads',
      leadIds: [await upTo(store), await store.add('Ben')],
      programmeId,
      isIn: true,
    };
  },
  changeFunnel: async (store) => {
    const leadId = await upTo(store, 'qualifyLead', 'acceptLead');
    await store.does({ type: 'moveDealStage', leadId, to: 'validated' });
    const from = (await currentDefinition(store.db)) ?? dealStage;
    return { type: 'changeFunnel', definition: withoutSql, mapping: proposeMapping(from, withoutSql) };
  },
};

/** All that a store says of leads, funnel and team, but for when it was last written to. */
async function saidBy({ db }: TeamStore): Promise<string> {
  const leads = (await db.leads.toArray()).map(({ lead }) => ({ ...lead, tail: null, updatedAt: 0 }));
  const team = await Promise.all(
    [db.programmes, db.segments, db.accounts, db.visits].map(async (table) => table.toArray()),
  );
  const bare = team.map((rows) => rows.map(({ value }) => ({ ...value, updatedAt: 0 })));
  const scoring = { ...(await readScoring(db)), by: '', updatedAt: 0 };
  return JSON.stringify({ leads, bare, scoring, funnel: await db.meta.get('funnel') });
}

/** Ids of everything that was ever written down, of leads and of the team. */
async function logOf({ db }: TeamStore): Promise<readonly string[]> {
  return [
    ...(await db.events.toCollection().primaryKeys()),
    ...(await db.teamEvents.toCollection().primaryKeys()),
  ].map(String);
}

describe('every command but erasing', () => {
  it.each(Object.keys(cases) as Undoable[])(
    '%s is undone as one step, and both stay in the history',
    async (type) => {
      const funnel = type === 'takeLastChance' ? withLastChances : dealStage;
      const store = await teamStore({ ...funnel, journey: buyersJourney((text) => text) });
      const command = await cases[type](store);
      store.wait(hour);
      const before = await saidBy(store);
      const log = await logOf(store);
      const { opId } = await store.does(command, bo);
      expect(await saidBy(store)).not.toBe(before);
      const withCommand = await logOf(store);
      expect(withCommand.length).toBeGreaterThan(log.length);
      store.wait(hour);
      await store.does({ type: 'undo', opId });
      expect(await saidBy(store)).toBe(before);
      const withUndo = await logOf(store);
      expect(withUndo).toEqual(expect.arrayContaining([...withCommand]));
      expect(withUndo.length).toBeGreaterThan(withCommand.length);
      expect(JSON.stringify(await kept(store))).toBe(JSON.stringify(await recounted(store)));
    },
  );
});
