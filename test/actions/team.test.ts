import { describe, expect, it } from 'vitest';
import { stageNow } from '@/lib/funnel/log/lead';
import type { Filter } from '@/lib/funnel/team/filter';
import { dealStage, idOf, mia, sam } from '@/test/funnel/story';
import { kept, recounted, teamStore } from './team-store';

const programmeId = idOf(77_001);
const webinar = { name: 'Spring webinar', kind: 'webinar' } as const;

describe('a programme', () => {
  it('is set up, changed and removed, each taken back by its name', async () => {
    const store = await teamStore();
    await store.does({ type: 'saveProgramme', programmeId, changes: webinar }, mia);
    const { opId } = await store.does(
      { type: 'saveProgramme', programmeId, changes: { name: 'Summer webinar', about: 'Live' } },
      mia,
    );
    expect((await store.db.programmes.get(programmeId))?.value).toMatchObject({ name: 'Summer webinar' });
    await store.does({ type: 'undo', opId }, mia);
    expect((await store.db.programmes.get(programmeId))?.value).toMatchObject({
      name: 'Spring webinar',
      about: null,
    });
    const removed = await store.does({ type: 'removeProgramme', programmeId }, mia);
    expect(await store.db.programmes.count()).toBe(0);
    await store.does({ type: 'undo', opId: removed.opId }, mia);
    expect(await store.db.programmes.count()).toBe(1);
  });

  it('is refused without a name, ending before it begins, or where nothing changes', async () => {
    const store = await teamStore();
    const save = { type: 'saveProgramme', programmeId } as const;
    expect(await store.refusal({ ...save, changes: { kind: 'content' } })).toMatchObject({ path: 'name' });
    expect(await store.refusal({ ...save, changes: { ...webinar, startsAt: 5, endsAt: 4 } })).toMatchObject({
      path: 'endsAt',
      problem: 'backwards',
    });
    await store.does({ ...save, changes: webinar });
    expect(await store.refusal({ ...save, changes: webinar })).toEqual({ type: 'AlreadyThere' });
    expect(await store.refusal({ type: 'removeProgramme', programmeId: idOf(1) })).toMatchObject({
      path: 'programmeId',
    });
  });

  it('is aimed at accounts that sales approves', async () => {
    const store = await teamStore();
    await store.does({ type: 'saveProgramme', programmeId, changes: webinar }, mia);
    const target = { type: 'setTarget', programmeId, account: 'acme.example' } as const;
    await store.does({ ...target, state: 'proposed' }, mia);
    expect(await store.refusal({ ...target, state: 'approved' }, mia)).toEqual({
      type: 'RoleMayNot',
      role: 'marketing',
      needs: 'sales',
    });
    const { opId } = await store.does({ ...target, state: 'approved' }, sam);
    expect((await store.db.programmes.get(programmeId))?.value.targets).toMatchObject({
      'acme.example': { state: 'approved', by: 'sam' },
    });
    await store.does({ type: 'undo', opId }, sam);
    expect((await store.db.programmes.get(programmeId))?.value.targets).toMatchObject({
      'acme.example': { state: 'proposed', by: 'mia' },
    });
  });

  it('takes leads in and lets them go, several at once and as one step', async () => {
    const store = await teamStore();
    const leadIds = [await store.add('Ada'), await store.add('Ben')];
    expect(await store.refusal({ type: 'enrolLeads', leadIds, programmeId, isIn: true })).toMatchObject({
      path: 'programmeId',
    });
    await store.does({ type: 'saveProgramme', programmeId, changes: webinar });
    const { opId, count } = await store.does({ type: 'enrolLeads', leadIds, programmeId, isIn: true });
    expect(count).toBe(2);
    expect(await store.db.leads.where('programmes').equals(programmeId).count()).toBe(2);
    expect(await store.refusal({ type: 'enrolLeads', leadIds, programmeId, isIn: true })).toEqual({
      type: 'AlreadyThere',
    });
    await store.does({ type: 'undo', opId });
    expect(await store.db.leads.where('programmes').equals(programmeId).count()).toBe(0);
    expect(await kept(store)).toEqual(await recounted(store));
  });
});

describe('an activity of several', () => {
  const recording = { type: 'recordActivities', activity: 'Attended', direction: 'none' } as const;

  it('is noted of each, takes them into the programme, and is taken back as one step', async () => {
    const store = await teamStore();
    const leadIds = [await store.add('Ada'), await store.add('Ben')];
    await store.does({ type: 'saveProgramme', programmeId, changes: webinar });
    const { opId, count } = await store.does({ ...recording, leadIds, programme: programmeId });
    expect(count).toBe(2);
    for (const leadId of leadIds)
      expect(await store.lead(leadId)).toMatchObject({
        programmes: [programmeId],
        lastActivities: [{ activity: 'Attended' }],
      });
    await store.does({ type: 'undo', opId });
    for (const leadId of leadIds)
      expect(await store.lead(leadId)).toMatchObject({ programmes: [], lastActivities: [] });
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('leaves and names whom it may not be noted of, and is refused where that is everybody', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada');
    const done = await store.does({ ...recording, leadIds: [idOf(5), ada] });
    expect(done).toMatchObject({ count: 1, left: [{ index: 0, refusal: { type: 'UnknownLead' } }] });
    expect(await store.refusal({ ...recording, leadIds: [idOf(5)] })).toEqual({ type: 'UnknownLead' });
  });

  it('keeps leads of a prospecting project active when they are mentioned', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada');
    store.wait(29 * 86_400_000);
    await store.does({ ...recording, activity: 'mention', keepsActive: true, leadIds: [ada] });
    store.wait(29 * 86_400_000);
    const lead = await store.lead(ada);
    expect(stageNow(dealStage, lead, store.now())).toBe('identified');
  });
});

describe('an account', () => {
  it('is known by its domain, once for all of its leads', async () => {
    const store = await teamStore();
    await store.does({
      type: 'saveAccount',
      account: 'acme.example',
      changes: { name: 'Acme', size: 250, isTarget: true },
    });
    expect(await store.db.accounts.where('target').equals(1).toArray()).toMatchObject([
      { id: 'acme.example', value: { name: 'Acme', size: 250, industry: null } },
    ]);
    expect(
      await store.refusal({ type: 'saveAccount', account: 'acme.example', changes: { size: 250 } }),
    ).toEqual({ type: 'AlreadyThere' });
  });

  it.each(['gmail.com', 'sales.acme.co.uk', 'localhost'])('is none at %s', async (account) => {
    const store = await teamStore();
    expect(await store.refusal({ type: 'saveAccount', account, changes: { size: 5 } })).toMatchObject({
      problem: 'freeMail',
    });
  });

  it('has segments asked about its leads when more is known of it', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada');
    const other = { emails: ['ben@other.example'], profiles: [], records: [] };
    await store.does({ type: 'addLead', person: other, capturedFrom: 'hand' });
    const big: Filter = {
      match: 'all',
      rules: [{ field: 'companySize', not: false, range: { atLeast: 100 } }],
    };
    await store.does(
      {
        type: 'saveSegment',
        segmentId: idOf(77_002),
        changes: { name: 'Big', filter: big, does: 'qualify', isOn: true },
      },
      mia,
    );
    const { opId } = await store.does({
      type: 'saveAccount',
      account: 'example.com',
      changes: { size: 500 },
    });
    expect((await store.lead(ada)).stage).toBe('mql');
    await store.does({ type: 'undo', opId });
    expect(await store.db.accounts.count()).toBe(0);
    expect((await store.lead(ada)).stage).toBe('identified');
  });
});
