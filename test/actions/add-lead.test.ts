import { describe, expect, it } from 'vitest';
import { purgeErased } from '@/lib/actions/purge-erased';
import type { Command } from '@/lib/funnel/command';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { contentsOf, digest, teamStore } from '@/test/actions/team-store';
import { smallFunnel } from '@/test/funnel/small-funnel';
import { bo, day, idOf, mia, sam } from '@/test/funnel/story';

const person = (
  name: string | undefined,
  ...emails: string[]
): Extract<Command, { type: 'addLead' }>['person'] => ({
  ...(name === undefined ? {} : { name }),
  emails,
  profiles: [],
  records: [],
});
const add = (who: ReturnType<typeof person>, more: object = {}): Extract<Command, { type: 'addLead' }> => ({
  type: 'addLead',
  person: who,
  capturedFrom: 'gmail',
  ...more,
});

describe('adding a lead', () => {
  it('keeps what is known, where it came from, and starts the active window', async () => {
    const store = await teamStore();
    const done = await store.does(
      add(
        { ...person('Ada', ' Ada@Example.com', 'ada@example.com'), company: 'Example' },
        { source: 'website', programme: 'fair', tags: ['vip'] },
      ),
      mia,
    );
    expect(done).toMatchObject({ count: 1, left: [] });
    expect(done.lead).toMatchObject({
      name: 'Ada',
      emails: ['ada@example.com'],
      company: 'Example',
      source: 'website',
      programmes: ['fair'],
      tags: ['vip'],
      capturedFrom: 'gmail',
      addedBy: 'mia',
      stage: 'identified',
      position: { activeUntil: store.now() + 30 * day },
    });
  });

  it.each([
    ['nobody', person(undefined), { type: 'BadInput', path: 'name', problem: 'nameless' }],
    [
      'a name alone that is none',
      { ...person(undefined), profiles: ['https://example.com'] },
      { type: 'BadInput', path: 'name', problem: 'nameless' },
    ],
    ['a malformed address', person('Ada', 'ada@'), { type: 'BadInput', path: 'emails', problem: 'address' }],
    [
      'two addresses in one',
      person('Ada', 'a@example.com, b@example.com'),
      { type: 'BadInput', path: 'emails', problem: 'address' },
    ],
  ])('refuses %s', async (_, who, refusal) => {
    const store = await teamStore();
    expect(await store.refusal(add(who))).toEqual(refusal);
    expect(await store.db.leads.count()).toBe(0);
  });

  it('takes a name without an address, and an address without a name', async () => {
    const store = await teamStore();
    await store.does(add(person('Ada')));
    await store.does(add(person(undefined, 'ada@example.com')));
    expect(await store.db.leads.count()).toBe(2);
  });

  it('warns of somebody who is there already, by any key, and says by which', async () => {
    const store = await teamStore();
    const who = {
      ...person('Ada', 'ada@example.com'),
      profiles: ['https://www.linkedin.com/in/ada'],
      records: ['crm.example/c/1'],
    };
    const { leadId } = await store.does(add(who));
    const same = (by: string): object => ({ type: 'DuplicateLead', leadId, by });
    expect(await store.refusal(add(person('A', 'new@example.com', 'ADA@example.com')))).toEqual(same('mail'));
    expect(await store.refusal(add({ ...person('A'), profiles: ['linkedin.com/in/Ada/'] }))).toEqual(
      same('in'),
    );
    expect(await store.refusal(add({ ...person('A'), records: ['CRM.example/c/1'] }))).toEqual(same('crm'));
    expect(await store.refusal(add(who, { evenIfDuplicate: false }))).toEqual(same('mail'));
    expect((await store.does(add(who, { evenIfDuplicate: true }))).leadId).not.toBe(leadId);
    await store.does(add(person('Ada', 'ada+news@example.com')));
  });

  it('adds no second lead of somebody who opted out, whatever the user says', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    await store.does({ type: 'giveBackLead', leadId, reason: 'opted-out' });
    const again = add(person('Ada', 'ada@example.com'), { evenIfDuplicate: true });
    expect(await store.refusal(again)).toEqual({ type: 'OptedOut' });
  });
});

describe('adding a lead straight into a stage', () => {
  it.each([
    ['sal', sam, undefined, 'sal', 'sam'],
    ['sal', mia, undefined, 'mql', null],
    ['sqo', bo, 'sue', 'sqo', 'sue'],
    ['sql', sam, null, 'sql', null],
    ['mql', sam, 'sue', 'mql', null],
    ['won', sam, undefined, 'won', 'sam'],
    ['identified', sam, 'sue', 'identified', null],
    ['not-active', mia, undefined, 'not-active', null],
    ['with-marketing', mia, undefined, 'with-marketing', null],
  ] as const)('%s, by %o, for %s', async (stage, by, owner, lands, has) => {
    const store = await teamStore();
    const { lead } = await store.does(
      add(person('Ada'), { stage, ...(owner === undefined ? {} : { owner }) }),
      by,
    );
    expect([lead?.stage, lead?.position.owner]).toEqual([lands, has]);
  });

  it('refuses a stage that the funnel does not have, or does not let anybody enter at', async () => {
    const store = await teamStore();
    expect(await store.refusal(add(person('Ada'), { stage: 'nowhere' }))).toEqual({
      type: 'BadInput',
      path: 'stage',
      problem: 'unknown',
    });
    const moves = smallFunnel.moves.map((move) =>
      move.verb === 'place' ? { ...move, to: ['opportunity'] } : move,
    );
    const strict = await teamStore(definitionSchema.parse({ ...smallFunnel, moves }));
    expect(await strict.refusal(add(person('Ada'), { stage: 'customer' }))).toEqual({
      type: 'StageNotAllowed',
      stage: 'visit',
    });
    expect((await strict.does(add(person('Ada'), { stage: 'opportunity' }))).lead?.stage).toBe('opportunity');
  });
});

describe('adding somebody who was recommended', () => {
  it('keeps by whom, as an id alone', async () => {
    const store = await teamStore();
    const referrer = await store.add('Ada');
    const leadId = await store.add('Ben', { referredBy: referrer, source: 'Referral' });
    expect(await store.lead(leadId)).toMatchObject({ referredBy: referrer, source: 'Referral' });
    expect((await store.lead(referrer)).referredBy).toBeNull();
    expect(await store.db.leads.get(leadId)).toMatchObject({ referrer });
    const events = await store.db.events.where('subject.id').equals(leadId).toArray();
    expect(JSON.stringify(events)).not.toContain('Ada');
  });

  it('is refused by name where nobody of that id is there', async () => {
    const store = await teamStore();
    const gone = await store.add('Ada');
    await store.does({ type: 'eraseLead', leadId: gone });
    for (const referredBy of [gone, idOf(999)])
      expect(await store.refusal(add(person('Ben'), { referredBy }))).toEqual({ type: 'UnknownReferrer' });
    expect(await store.db.leads.count()).toBe(0);
  });

  it('stays when that person is erased: the id names nobody any more', async () => {
    const store = await teamStore();
    const referrer = await store.add('Ada');
    const leadId = await store.add('Ben', { referredBy: referrer });
    await store.does({ type: 'eraseLead', leadId: referrer });
    store.wait(day);
    await purgeErased(store.context(), digest);
    expect((await store.lead(leadId)).referredBy).toBe(referrer);
    expect(JSON.stringify(await contentsOf(store.db))).not.toContain('ada@example.com');
  });
});
