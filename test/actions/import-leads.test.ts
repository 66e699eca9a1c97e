import { describe, expect, it } from 'vitest';
import type { Command } from '@/lib/funnel/command';
import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import { optedOutKeys, purgeErased } from '@/lib/actions/purge-erased';
import { runCommand } from '@/lib/actions/run-command';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import { commandSchema } from '@/lib/messaging/command-schema';
import { scoreOf } from '@/lib/scoring/score';
import { digest, kept, recounted, teamStore } from '@/test/actions/team-store';
import { day, dealStage, sam } from '@/test/funnel/story';

const row = (name: string, more: Partial<ImportedLead> = {}): ImportedLead => ({
  person: { name, emails: [`${name}@example.com`], profiles: [], records: [] },
  ...more,
});
const importing = (rows: readonly ImportedLead[], batch = 'monday'): Command => ({
  type: 'importLeads',
  batch,
  rows,
});

describe('an import', () => {
  it('adds what can be added and names what cannot, with the reason', async () => {
    const store = await teamStore();
    const known = await store.add('Known');
    const done = await store.does(
      importing([
        row('ada', { stage: 'mql', source: 'fair', tags: ['vip'] }),
        row('known'),
        row('bad', { person: { name: 'Bad', emails: ['bad@'], profiles: [], records: [] } }),
        row('ben', { stage: 'nowhere' }),
        row('ada'),
        { person: { emails: [], profiles: [], records: [] } },
        row('cem', { stage: 'sqo' }),
        row('dan', { stage: 'sqo', owner: 'sue' }),
      ]),
      sam,
    );
    const ada = await store.db.leads.where('keys').equals('mail:ada@example.com').first();
    expect(done).toMatchObject({ count: 3, leadId: null, lead: null });
    expect(done.left).toEqual([
      { index: 1, refusal: { type: 'DuplicateLead', leadId: known, by: 'mail' } },
      { index: 2, refusal: { type: 'BadInput', path: 'emails', problem: 'address' } },
      { index: 3, refusal: { type: 'BadInput', path: 'stage', problem: 'unknown' } },
      { index: 4, refusal: { type: 'DuplicateLead', leadId: ada?.id, by: 'mail' } },
      { index: 5, refusal: { type: 'BadInput', path: 'name', problem: 'nameless' } },
    ]);
    expect(ada?.lead).toMatchObject({ stage: 'mql', source: 'fair', tags: ['vip'], capturedFrom: 'import' });
    const owners = await store.db.leads.toArray();
    expect(owners.map(({ lead }) => [lead.name, lead.stage, lead.position.owner])).toEqual([
      ['Known', 'identified', null],
      ['ada', 'mql', null],
      ['cem', 'sqo', null],
      ['dan', 'sqo', 'sue'],
    ]);
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('brings what people did before, so that they score at once, and takes it back as one step', async () => {
    const store = await teamStore();
    const now = store.now();
    const command = importing([
      row('ada', {
        activities: [
          { activity: 'demo', occurredAt: now - day, source: 'blog', programme: 'webinar-1' },
          { activity: 'Read our brochure', occurredAt: now - 3 * day },
          { activity: 'meeting', occurredAt: now + 9 * day },
        ],
      }),
    ]);
    expect(commandSchema.safeParse(command).data).toEqual(command);
    await store.does(command, sam);
    const ada = (await store.db.leads.where('keys').equals('mail:ada@example.com').first())?.lead;
    expect(ada?.lastActivities).toMatchObject([
      { activity: 'meeting', direction: 'in', held: true },
      { activity: 'demo', direction: 'in', held: false, at: now - day },
      { activity: 'Read our brochure', direction: 'none', at: now - 3 * day },
    ]);
    expect(ada?.lastActivities[0]?.at).toBeLessThanOrEqual(store.now());
    expect(ada?.programmes).toEqual(['webinar-1']);
    const facts = { definition: dealStage, lead: ada ?? blankLead('', ''), account: null, now: store.now() };
    expect(scoreOf(usualScoring(), facts).interest.level).toBe('high');
    await store.does({ type: 'undo', batch: 'monday' });
    expect(await store.db.leads.count()).toBe(0);
  });

  it('takes a hundred activities a row, and no more', () => {
    const did = (count: number): Command => {
      const activities = Array.from({ length: count }, (_, at) => ({ activity: 'visit', occurredAt: at }));
      return importing([row('ada', { activities })]);
    };
    expect(commandSchema.safeParse(did(100)).success).toBe(true);
    expect(commandSchema.safeParse(did(101)).success).toBe(false);
  });

  it('names the key by which two of its rows are the same', async () => {
    const store = await teamStore();
    const profiles = ['https://www.linkedin.com/in/ada'];
    const rows = ['ada', 'ada2'].map((name) =>
      row(name, { person: { name, emails: [], profiles, records: [] } }),
    );
    expect((await store.does(importing(rows))).left).toMatchObject([{ index: 1, refusal: { by: 'in' } }]);
  });

  it('adds a duplicate where the user asked for it, but nobody who opted out', async () => {
    const store = await teamStore();
    await store.add('Ada');
    const out = await store.add('Out');
    await store.does({ type: 'giveBackLead', leadId: out, reason: 'opted-out' });
    const rows = ['ada', 'ada', 'out'].map((name) => row(name, { evenIfDuplicate: true }));
    expect(await store.does(importing(rows))).toMatchObject({
      count: 2,
      left: [{ index: 2, refusal: { type: 'OptedOut' } }],
    });
  });

  it('leaves out those who opted out and were erased, also in the seconds before that is final', async () => {
    const store = await teamStore();
    const leadId = await store.add('Out');
    await store.does({ type: 'giveBackLead', leadId, reason: 'opted-out' });
    await store.does({ type: 'eraseLead', leadId });
    const left = [{ index: 0, refusal: { type: 'OptedOut' } }];
    const even = row('out', { evenIfDuplicate: true });
    expect((await store.does(importing([row('out'), row('ada')], 'early'))).left).toEqual(left);
    expect((await store.does(importing([even], 'forced'))).left).toEqual(left);
    store.wait(day);
    await purgeErased(store.context(), digest);
    const keys = await optedOutKeys(
      store.context(),
      ['mail:out@example.com', 'mail:ben@example.com'],
      digest,
    );
    expect([...keys]).toEqual(['mail:out@example.com']);
    const { reply } = await runCommand(
      store.context(),
      'late',
      importing([row('out'), row('ben')], 'late'),
      keys,
    );
    expect(reply).toMatchObject({ value: { left, count: 1 } });
  });

  it('takes a whole chunk, with addresses or with names alone', async () => {
    const store = await teamStore();
    const names = Array.from({ length: 1000 }, (_, index) => `lead${index}`);
    const people = names.map((name) => ({
      person: { name, emails: [], profiles: [], records: [] },
      stage: 'mql',
    }));
    expect(await store.does(importing(people))).toMatchObject({ count: 1000, left: [] });
    expect(
      await store.does(
        importing(
          names.map((name) => row(name)),
          'b',
        ),
      ),
    ).toMatchObject({ count: 1000 });
    expect(await store.does({ type: 'undo', batch: 'monday' })).toMatchObject({ count: 1000, left: [] });
    expect(await store.db.leads.count()).toBe(1000);
  }, 60_000);

  it('of nothing that can be taken writes nothing and still answers', async () => {
    const store = await teamStore();
    const done = await store.does(importing([row('a', { stage: 'nowhere' })]));
    expect(done).toMatchObject({ count: 0, leadId: null, left: [{ index: 0 }] });
    expect(await store.db.events.count()).toBe(0);
    expect((await store.does(importing([]))).count).toBe(0);
  });

  it('is undone as one, all chunks of it, but for leads that were changed since', async () => {
    const store = await teamStore();
    const before = await kept(store);
    await store.does(importing(['a', 'b', 'c'].map((name) => row(name, { stage: 'mql', tags: ['vip'] }))));
    await store.does(importing(['d', 'e'].map((name) => row(name))));
    const leads = await store.db.leads.toArray();
    const changed = leads.find(({ lead }) => lead.name === 'b');
    const note = await store.does({ type: 'noteLead', leadId: changed?.id ?? '', text: 'Met' });
    const undone = await store.does({ type: 'undo', batch: 'monday' });
    expect(undone).toMatchObject({ count: 4, left: [{ refusal: { type: 'LaterChangesDependOnIt' } }] });
    expect((await store.db.leads.toArray()).map(({ lead }) => lead.name)).toEqual(['b']);
    expect(await kept(store)).toEqual(await recounted(store));
    await store.does({ type: 'undo', opId: note.opId });
    await store.does({ type: 'undo', batch: 'monday' });
    expect(await kept(store)).toEqual(before);
    expect(await store.refusal({ type: 'undo', batch: 'monday' })).toEqual({ type: 'NothingToUndo' });
  });
});
