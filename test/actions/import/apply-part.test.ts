import { describe, expect, it } from 'vitest';
import { cancelImport } from '@/lib/actions/import/stage-import';
import { purgeErased } from '@/lib/actions/purge-erased';
import { stageNow } from '@/lib/funnel/log/lead';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import { scoreOf } from '@/lib/scoring/score';
import { contentsOf, digest, kept, recounted, teamStore } from '@/test/actions/team-store';
import { day, dealStage, idOf, mia, sam, start } from '@/test/funnel/story';
import {
  goOn,
  handOverVips,
  importAll,
  importId,
  journalOf,
  leadOf,
  leadsOf,
  rowOf,
  stageAll,
  takeStep,
  undoAll,
} from './importing';

const ada = { name: 'Ada', emails: ['ada@lead.example'], profiles: [], records: [] };

describe('applying an import', () => {
  it('adds who is new and names who cannot be, with the reason and the row', async () => {
    const store = await teamStore();
    const known = await store.add('Known', { person: { ...ada, emails: ['known@lead.example'] } });
    const done = await importAll(
      store,
      [
        rowOf('Ada', { stage: 'mql', source: 'fair', tags: ['vip', ' vip '] }),
        rowOf('Known'),
        rowOf('Bad', { person: { ...ada, emails: ['bad@'] } }),
        rowOf('Ben', { stage: 'nowhere' }),
        rowOf('Ada'),
        rowOf('', { person: { emails: [], profiles: [], records: [] } }),
        rowOf('Cem', { stage: 'sqo' }),
        rowOf('Dan', { stage: 'sqo', owner: 'sue' }),
        rowOf('Eve', { history: [{ stage: 'nowhere', at: start }] }),
      ],
      { by: mia },
    );
    const first = await leadOf(store, 'Ada');
    expect(done).toMatchObject({ state: 'done', rows: 9, parts: 1, applied: 1, added: 3, updated: 0 });
    expect(done.left).toEqual([
      { row: 3, refusal: { type: 'DuplicateLead', leadId: known, by: 'mail' } },
      { row: 4, refusal: { type: 'BadInput', path: 'emails', problem: 'address' } },
      { row: 5, refusal: { type: 'BadInput', path: 'stage', problem: 'unknown' } },
      { row: 6, refusal: { type: 'DuplicateLead', leadId: first.id, by: 'mail' } },
      { row: 7, refusal: { type: 'BadInput', path: 'name', problem: 'nameless' } },
      { row: 10, refusal: { type: 'BadInput', path: 'history', problem: 'unknown' } },
    ]);
    expect(done.leftCount).toBe(6);
    expect(first).toMatchObject({
      stage: 'mql',
      source: 'fair',
      tags: ['vip'],
      capturedFrom: 'import',
      addedBy: 'mia',
      addedAt: store.now(),
    });
    const cem = await leadOf(store, 'Cem');
    const dan = await leadOf(store, 'Dan');
    expect([cem.stage, cem.position.owner, dan.stage, dan.position.owner]).toEqual([
      'sqo',
      null,
      'sqo',
      'sue',
    ]);
    expect(await store.db.importParts.count()).toBe(0);
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('takes the row after one that was left out for its stage', async () => {
    const store = await teamStore();
    const done = await importAll(store, [rowOf('Ada', { stage: 'nowhere' }), rowOf('Ada', { stage: 'mql' })]);
    expect(done).toMatchObject({ added: 1, left: [{ row: 2 }] });
    expect(await leadOf(store, 'Ada')).toMatchObject({ stage: 'mql' });
  });

  it('gives an owner to a stage that nobody can be in without one', async () => {
    const store = await teamStore();
    await importAll(store, [rowOf('Ada', { stage: 'sal' }), rowOf('Ben', { stage: 'sal', owner: 'sue' })], {
      by: mia,
    });
    const [one, other] = [await leadOf(store, 'Ada'), await leadOf(store, 'Ben')];
    expect([one.stage, one.position.owner, other.stage, other.position.owner]).toEqual([
      'sal',
      'mia',
      'sal',
      'sue',
    ]);
  });

  it('writes everything under the name of the import and of its part', async () => {
    const store = await teamStore();
    await importAll(store, [rowOf('Ada'), rowOf('Ben')], { size: 1 });
    const events = await store.db.events.toArray();
    expect(events.map(({ opId, batch }) => [opId, batch])).toEqual([
      [`${importId}/0`, importId],
      [`${importId}/1`, importId],
    ]);
  });
});

describe('a full part', () => {
  it('is applied and taken back in a transaction each, of addresses as of names alone', async () => {
    const store = await teamStore();
    const names = Array.from({ length: 1000 }, (_, index) => `Lead${index}`);
    const nameless = { emails: [], profiles: [], records: [] };
    const alone = names.map((name) => rowOf(name, { person: { name, ...nameless }, stage: 'mql' }));
    expect(await importAll(store, alone)).toMatchObject({ added: 1000, parts: 1, leftCount: 0 });
    const addressed = await importAll(
      store,
      names.map((name) => rowOf(name)),
      { id: idOf(0xbbbb) },
    );
    expect(addressed).toMatchObject({ added: 1000, parts: 1, leftCount: 0 });
    expect(await undoAll(store)).toMatchObject({ state: 'undone', kept: 0 });
    expect(await store.db.leads.count()).toBe(1000);
  }, 60_000);
});

describe('the past of who is new', () => {
  it('is told at its own times, in order, whatever the order of the file', async () => {
    const store = await teamStore();
    const now = store.now();
    await importAll(
      store,
      [
        rowOf('Ada', {
          addedAt: now - 90 * day,
          owner: 'sue',
          stage: 'won',
          history: [
            { stage: 'sqo', at: now - 40 * day },
            { stage: 'mql', at: now - 80 * day },
            { stage: 'sal', at: now - 70 * day },
            { stage: 'won', at: now - 10 * day },
          ],
          activities: [
            { activity: 'demo', occurredAt: now - 60 * day, source: 'blog', programme: 'Webinar I' },
            { activity: 'Read our brochure', occurredAt: now - 100 * day },
          ],
          notes: ['Asked for a demo'],
          programmes: ['webinar i', 'Fair'],
        }),
      ],
      { by: sam },
    );
    const lead = await leadOf(store, 'Ada');
    expect(lead.stays.map(({ in: stage, from }) => [stage, (now - from) / day])).toEqual([
      ['identified', 90],
      ['mql', 80],
      ['sal', 70],
      ['sqo', 40],
      ['won', 10],
    ]);
    expect(lead).toMatchObject({
      addedAt: now - 90 * day,
      stage: 'won',
      position: { owner: 'sue' },
      notes: [{ text: 'Asked for a demo', at: now, by: 'sam' }],
      lastActivities: [
        { activity: 'demo', direction: 'in', at: now - 60 * day },
        { activity: 'Read our brochure', direction: 'none', at: now - 100 * day },
      ],
    });
    const programmes = await store.db.programmes.toArray();
    expect(programmes.map(({ value }) => value.name)).toEqual(['webinar i', 'Fair']);
    expect(lead.programmes).toEqual(programmes.map(({ id }) => id));
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('begins with the first that is known, and ends where the row says, as of now', async () => {
    const store = await teamStore();
    const now = store.now();
    await importAll(store, [
      rowOf('Ada', { stage: 'sql', owner: 'sue', history: [{ stage: 'mql', at: now - 5 * day }] }),
      rowOf('Ben', { addedAt: now - 20 * day, stage: 'mql' }),
      rowOf('Cem', { addedAt: now + day, stage: 'mql', history: [{ stage: 'mql', at: now + 9 * day }] }),
      rowOf('Dan', { addedAt: now - day, history: [{ stage: 'identified', at: now - day }] }),
    ]);
    const told = async (name: string): Promise<readonly unknown[]> => {
      const { addedAt, stays } = await leadOf(store, name);
      const lasting = stays.filter(({ from, to }) => from !== to);
      return [(now - addedAt) / day, lasting.map(({ in: stage, from }) => [stage, (now - from) / day])];
    };
    expect(await told('Ada')).toEqual([
      5,
      [
        ['mql', 5],
        ['sql', 0],
      ],
    ]);
    expect(await told('Ben')).toEqual([
      20,
      [
        ['identified', 20],
        ['mql', 0],
      ],
    ]);
    expect(await told('Cem')).toEqual([0, [['mql', 0]]]);
    expect(await told('Dan')).toEqual([1, [['identified', 1]]]);
  });

  it('leaves who has been silent where the funnel lets them sink, unless the row says otherwise', async () => {
    const store = await teamStore();
    const now = store.now();
    await importAll(store, [
      rowOf('Ada', { addedAt: now - 300 * day }),
      rowOf('Ben', { addedAt: now - 300 * day, stage: 'identified' }),
    ]);
    expect(stageNow(dealStage, await leadOf(store, 'Ada'), now)).toBe('not-active');
    expect(stageNow(dealStage, await leadOf(store, 'Ben'), now)).toBe('identified');
  });

  it('lets a stage run out from the day on that its history gives, though the row names the stage', async () => {
    const store = await teamStore();
    const now = store.now();
    const identified = (days: number) => [{ stage: 'identified', at: now - days * day }];
    await importAll(store, [
      rowOf('Ada', { stage: 'identified', history: identified(300) }),
      rowOf('Ben', { stage: 'identified', history: identified(3) }),
      rowOf('Cem', { stage: 'mql', history: identified(300) }),
    ]);
    const ada = await leadOf(store, 'Ada');
    expect(stageNow(dealStage, ada, now)).toBe('not-active');
    expect(ada.stays.map(({ from }) => (now - from) / day)).not.toContain(0);
    expect(stageNow(dealStage, await leadOf(store, 'Ben'), now)).toBe('identified');
    expect(stageNow(dealStage, await leadOf(store, 'Cem'), now)).toBe('mql');
  });

  it('goes by another move where the funnel puts nobody straight into a stage', async () => {
    const careful = {
      ...dealStage,
      id: 'careful',
      moves: dealStage.moves.flatMap((move) =>
        move.verb === 'place' ? [{ ...move, to: ['identified', 'mql'] }] : [move],
      ),
    };
    const store = await teamStore(careful);
    const now = store.now();
    const done = await importAll(
      store,
      [
        rowOf('Ada', {
          owner: 'sue',
          history: [
            { stage: 'mql', at: now - 3 * day },
            { stage: 'sal', at: now - 2 * day },
            { stage: 'won', at: now - day },
          ],
        }),
        rowOf('Ben', { stage: 'won' }),
      ],
      { by: mia },
    );
    const lead = await leadOf(store, 'Ada');
    expect(lead.stays.map(({ in: stage }) => stage)).toEqual(['identified', 'mql', 'sal', 'won']);
    expect(lead.position.owner).toBe('sue');
    expect(done.left).toEqual([{ row: 3, refusal: { type: 'StageNotAllowed', stage: 'identified' } }]);
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('loses nobody whose first row cannot be told: the next one of the same person counts', async () => {
    const store = await teamStore({
      ...dealStage,
      id: 'careful',
      moves: dealStage.moves.map((move) =>
        move.verb === 'place' ? { ...move, to: ['identified', 'mql'] } : move,
      ),
    });
    const done = await importAll(store, [
      rowOf('Ben', { stage: 'won' }),
      rowOf('Ben', { stage: 'mql' }),
      rowOf('Ben', { tags: ['vip'] }, 'merge'),
      rowOf('Cem', { stage: 'won' }),
      rowOf('Cem', { stage: 'won' }, 'merge'),
      rowOf('Cem', { stage: 'won' }),
    ]);
    const left = [2, 5, 6, 7].map((row) => ({ row, refusal: { type: 'StageNotAllowed' } }));
    expect(done).toMatchObject({ added: 1, updated: 1, leftCount: 4, left });
    expect(await leadOf(store, 'Ben')).toMatchObject({ stage: 'mql', tags: ['vip'] });
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('counts at once for whom a score finds', async () => {
    const store = await teamStore();
    await importAll(store, [
      rowOf('Ada', { activities: [{ activity: 'demo', occurredAt: store.now() - day }] }),
    ]);
    const facts = {
      definition: dealStage,
      lead: await leadOf(store, 'Ada'),
      account: null,
      now: store.now(),
    };
    expect(scoreOf(usualScoring(), facts).interest.level).toBe('high');
  });
});

describe('who is known already', () => {
  it('gets what they lack by a merge, and nothing else of theirs changes', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada', {
      person: { ...ada, title: 'CTO', emails: ['ada@lead.example', 'ada@home.example'] },
    });
    await store.does({ type: 'tagLead', leadId, add: ['old'], remove: [] });
    const now = store.now();
    const done = await importAll(store, [
      rowOf(
        'Ada',
        {
          person: {
            ...ada,
            title: 'CEO',
            company: 'Acme',
            dealValue: { amount: 10, currency: 'EUR' },
            profiles: ['https://www.linkedin.com/in/ada'],
          },
          stage: 'won',
          owner: 'sue',
          tags: ['old', 'vip'],
          notes: ['From the fair'],
          programmes: ['Fair'],
          activities: [{ activity: 'demo', occurredAt: now - day }],
        },
        'merge',
      ),
    ]);
    expect(done).toMatchObject({ added: 0, updated: 1, left: [] });
    const lead = await store.lead(leadId);
    expect(lead).toMatchObject({
      title: 'CTO',
      company: 'Acme',
      dealValue: { amount: 10, currency: 'EUR' },
      emails: ['ada@lead.example', 'ada@home.example'],
      profiles: ['https://www.linkedin.com/in/ada'],
      stage: 'identified',
      position: { owner: null },
      tags: ['old', 'vip'],
      notes: [{ text: 'From the fair' }],
      lastActivities: [{ activity: 'demo', at: now - day }],
    });
    expect(lead.programmes).toHaveLength(1);
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('is written over by an update, but for names by which they are recognised', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada', {
      person: { ...ada, title: 'CTO', phone: '1', emails: ['ada@home.example', 'ada@lead.example'] },
    });
    await importAll(store, [
      rowOf(
        'Ada',
        { person: { ...ada, name: 'Ada L.', title: 'CEO', emails: ['ADA@lead.example'] } },
        'update',
      ),
    ]);
    expect(await store.lead(leadId)).toMatchObject({
      name: 'Ada L.',
      title: 'CEO',
      phone: '1',
      emails: ['ada@lead.example', 'ada@home.example'],
    });
  });

  it('is left alone where nothing is new, also by a file that comes twice', async () => {
    const store = await teamStore();
    const rows = [
      rowOf(
        'Ada',
        {
          notes: ['Met'],
          tags: ['a'],
          programmes: ['Fair'],
          activities: [{ activity: 'demo', occurredAt: 5 }],
        },
        'merge',
      ),
    ];
    await importAll(store, rows);
    const before = await store.db.events.count();
    const again = await importAll(store, rows, { id: idOf(0xbbbb) });
    expect(again).toMatchObject({
      added: 0,
      updated: 0,
      left: [{ row: 2, refusal: { type: 'AlreadyThere' } }],
    });
    expect(await store.db.events.count()).toBe(before);
    expect(await store.db.programmes.count()).toBe(1);
  });

  it('is added once more where that is wished', async () => {
    const store = await teamStore();
    await importAll(store, [rowOf('Ada'), rowOf('Ada', {}, 'add'), rowOf('Ada', { evenIfDuplicate: true })]);
    expect(await leadsOf(store, 'Ada')).toHaveLength(3);
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('is also who stands further up in the file, in this part or an earlier one', async () => {
    const store = await teamStore();
    const done = await importAll(
      store,
      [
        rowOf('Ada', { tags: ['a'] }),
        rowOf('Ada', { tags: ['b'] }, 'merge'),
        rowOf('Ada', { tags: ['c'] }, 'merge'),
        rowOf('Ada', { person: { ...ada, title: 'CEO' } }, 'update'),
        rowOf('Ada', {}, 'skip'),
      ],
      { size: 3 },
    );
    const lead = await leadOf(store, 'Ada');
    expect(lead).toMatchObject({ tags: ['a', 'b', 'c'], title: 'CEO' });
    expect(done).toMatchObject({ added: 1, updated: 3, leftCount: 1, parts: 2 });
    expect(done.left).toEqual([{ row: 6, refusal: { type: 'DuplicateLead', leadId: lead.id, by: 'mail' } }]);
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('gets no name that is somebody else’s', async () => {
    const store = await teamStore();
    const [one, other] = [await store.add('One'), await store.add('Other')];
    const emails = (...names: readonly string[]): Partial<Parameters<typeof rowOf>[1]> => ({
      person: { ...ada, emails: names.map((name) => `${name}@example.com`) },
    });
    const first = await importAll(store, [rowOf('One', emails('one', 'other'), 'merge')]);
    expect(first.left).toEqual([{ row: 2, refusal: { type: 'DuplicateLead', leadId: other, by: 'mail' } }]);
    const rows = [
      rowOf('One', emails('one', 'new'), 'merge'),
      rowOf('Other', emails('other', 'new'), 'merge'),
    ];
    const second = await importAll(store, rows, { id: idOf(0xbbbb) });
    expect(second.left).toEqual([{ row: 3, refusal: { type: 'DuplicateLead', leadId: one, by: 'mail' } }]);
    expect((await store.lead(one)).emails).toEqual(['one@example.com', 'new@example.com']);
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('may be two that were merged', async () => {
    const store = await teamStore();
    const [one, other] = [await store.add('One'), await store.add('Other')];
    await store.does({ type: 'mergeLeads', survivor: one, merged: other, keep: {} });
    await importAll(store, [
      rowOf('Other', { person: { ...ada, emails: ['other@example.com'] }, tags: ['vip'] }, 'merge'),
    ]);
    expect((await store.lead(one)).tags).toEqual(['vip']);
    expect(await kept(store)).toEqual(await recounted(store));
  });
});

describe('who may not be imported', () => {
  it('is who opted out, whatever is wished, also in the seconds before they are erased and ever after', async () => {
    const store = await teamStore();
    const person = { ...ada, emails: ['out@lead.example'] };
    const leadId = await store.add('Out', { person });
    await store.does({ type: 'giveBackLead', leadId, reason: 'opted-out' });
    const rows = (['skip', 'merge', 'update', 'add'] as const).map((deed) => rowOf('Out', {}, deed));
    const refusals = async (id: number): Promise<readonly unknown[]> =>
      (await importAll(store, rows, { id: idOf(id) })).left.map(({ refusal }) => refusal.type);
    const all = rows.map(() => 'OptedOut');
    expect(await refusals(0xb1)).toEqual(all);
    await store.does({ type: 'eraseLead', leadId });
    expect(await refusals(0xb2)).toEqual(all);
    store.wait(day);
    await purgeErased(store.context(), digest);
    expect(await refusals(0xb3)).toEqual(all);
  });

  it('is who is just being erased; who was erased may come again by a later file', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada', { person: ada });
    await store.does({ type: 'eraseLead', leadId });
    expect((await importAll(store, [rowOf('Ada')], { id: idOf(0xb1) })).left).toEqual([
      { row: 2, refusal: { type: 'ErasureWaits' } },
    ]);
    store.wait(day);
    await purgeErased(store.context(), digest);
    expect(await importAll(store, [rowOf('Ada')], { id: idOf(0xb2) })).toMatchObject({ added: 1 });
  });

  it('is who was erased after the file was staged: their row is gone with them', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada', { person: ada });
    await stageAll(store, [rowOf('Ben'), rowOf('Ada', { notes: ['Secret'] }, 'merge'), rowOf('Cem')]);
    await store.does({ type: 'eraseLead', leadId });
    store.wait(day);
    await purgeErased(store.context(), digest);
    expect(JSON.stringify(await contentsOf(store.db))).not.toMatch(/secret|ada@lead/iu);
    await goOn(store);
    expect(await journalOf(store)).toMatchObject({ state: 'done', rows: 3, added: 2, leftCount: 0 });
  });
});

describe('segments', () => {
  it('are asked about who came, and hand over under the name of the import', async () => {
    const store = await teamStore();
    await handOverVips(store);
    await importAll(store, [rowOf('Ada', { tags: ['vip'] }), rowOf('Ben')]);
    expect((await leadOf(store, 'Ada')).stage).toBe('mql');
    expect((await leadOf(store, 'Ben')).stage).toBe('identified');
    const handed = await store.db.events.where('opId').equals(`${importId}/0`).toArray();
    expect(handed.map(({ kind }) => kind).toSorted()).toEqual(['added', 'added', 'qualified', 'tagged']);
  });
});

describe('cancelling', () => {
  it('stops after the part, and what was applied stays', async () => {
    const store = await teamStore();
    await stageAll(
      store,
      ['Ada', 'Ben', 'Cem'].map((name) => rowOf(name)),
      { size: 1 },
    );
    await takeStep(store);
    await cancelImport(store.db, importId);
    expect(await takeStep(store)).toBe(false);
    expect(await journalOf(store)).toMatchObject({ state: 'cancelled', applied: 1, added: 1 });
    expect(await store.db.leads.count()).toBe(1);
    expect(await store.db.importParts.count()).toBe(0);
  });
});
