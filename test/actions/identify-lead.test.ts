import { describe, expect, it } from 'vitest';
import { digest, teamStore } from '@/test/actions/team-store';
import { purgeErased } from '@/lib/actions/purge-erased';
import { optedOutKeys } from '@/lib/actions/opted-out-keys';
import { keysNamedBy } from '@/lib/actions/opted-out';
import { runCommand } from '@/lib/actions/run-command';

const profile = 'https://www.linkedin.com/in/ada-example';
const nothing = { emails: [], profiles: [], records: [] };

describe('more names of the same person', () => {
  it('are added and found by, once', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const command = {
      type: 'identifyLead' as const,
      leadId,
      emails: ['ADA@home.example', 'ada@example.com', 'no address'],
      profiles: [profile, `${profile}/?trk=1`, 'https://example.com'],
      records: ['crm.example/contact/1'],
    };
    await store.does(command);
    const lead = await store.lead(leadId);
    expect(lead.emails).toEqual(['ada@example.com', 'ada@home.example']);
    expect(lead.profiles).toEqual([profile]);
    expect((await store.db.leads.get(leadId))?.keys).toContain('crm:crm.example/contact/1');
    expect(await store.refusal(command)).toEqual({ type: 'AlreadyThere' });
  });

  it('are never those of another lead: the two are to be merged', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const other = await store.add('Ben');
    const command = { ...nothing, type: 'identifyLead', leadId, emails: ['ben@example.com'] } as const;
    expect(await store.refusal(command)).toEqual({ type: 'DuplicateLead', leadId: other, by: 'mail' });
  });

  it('are refused for somebody who opted out and was erased', async () => {
    const store = await teamStore();
    const gone = await store.add('Gone');
    await store.does({ type: 'qualifyLead', leadId: gone });
    await store.does({ type: 'giveBackLead', leadId: gone, reason: 'opted-out' });
    await store.does({ type: 'eraseLead', leadId: gone });
    const leadId = await store.add('Ada');
    const command = { ...nothing, type: 'identifyLead', leadId, emails: ['gone@example.com'] } as const;
    expect(await store.refusal(command)).toEqual({ type: 'OptedOut' });
    store.wait(11_000);
    await purgeErased(store.context(), digest);
    const out = await optedOutKeys(store.context(), keysNamedBy(command), digest);
    const { reply } = await runCommand(store.context(), 'later', command, out);
    expect(reply).toEqual({ ok: false, refusal: { type: 'OptedOut' } });
  });

  it('are taken back one by one, but not under a later edit of the whole list', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const add = async (url: string): Promise<string> =>
      (await store.does({ ...nothing, type: 'identifyLead', leadId, profiles: [url] })).opId;
    const first = await add(profile);
    const second = await add(`${profile}-2`);
    await store.does({ type: 'undo', opId: first });
    expect((await store.lead(leadId)).profiles).toEqual([`${profile}-2`]);
    await store.does({ type: 'editLead', leadId, changes: { profiles: [`${profile}-2`, `${profile}-3`] } });
    expect(await store.refusal({ type: 'undo', opId: second })).toEqual({ type: 'LaterChangesDependOnIt' });
  });
});

describe('a denied suggestion', () => {
  const suggestion = 'person:in:ada-example';

  it('is remembered until it is taken back', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const deny = (isDenied: boolean) => ({ type: 'denySuggestion', leadId, suggestion, isDenied }) as const;
    expect(await store.refusal(deny(false))).toEqual({ type: 'AlreadyThere' });
    const { opId } = await store.does(deny(true));
    expect((await store.lead(leadId)).denied).toEqual([suggestion]);
    expect(await store.refusal(deny(true))).toEqual({ type: 'AlreadyThere' });
    await store.does({ type: 'undo', opId });
    expect((await store.lead(leadId)).denied).toEqual([]);
  });

  it('is forgotten once somebody says that it is the same person', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    await store.does({ type: 'denySuggestion', leadId, suggestion, isDenied: true });
    const { opId } = await store.does({ ...nothing, type: 'identifyLead', leadId, profiles: [profile] });
    expect((await store.lead(leadId)).denied).toEqual([]);
    expect(await store.refusal({ type: 'denySuggestion', leadId, suggestion, isDenied: true })).toEqual({
      type: 'AlreadyThere',
    });
    await store.does({ type: 'undo', opId });
    expect((await store.lead(leadId)).denied).toEqual([suggestion]);
  });
});
