import { describe, expect, test } from 'vitest';
import { closedLeadsPage, type ClosedLead } from '@/lib/store/reads/closed-leads';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { day } from '@/test/funnel/story';

const usual = { ageDays: 14, withinDays: 90 };

async function closed(store: TeamStore, more: Partial<typeof usual> = {}, limit = 100) {
  const definitions = await readDefinitions(store.db);
  const asked = { ...usual, ...more, now: store.now() };
  const all: ClosedLead[] = [];
  let [young, blank, seen] = [0, 0, 0];
  let after: string | null = '';
  while (after !== null) {
    const page: Awaited<ReturnType<typeof closedLeadsPage>> = await closedLeadsPage(
      store.db,
      definitions,
      asked,
      { after, limit },
    );
    all.push(...page.closed);
    young += page.young;
    blank += page.blank;
    seen += page.seen;
    after = page.after;
  }
  return { all, young, blank, seen };
}

async function handOver(store: TeamStore, leadId: string): Promise<void> {
  await store.does({ type: 'qualifyLead', leadId });
  await store.does({ type: 'acceptLead', leadId });
}

describe('closed leads', () => {
  test('are won within their time, lost, or open beyond it; younger open ones are left out', async () => {
    const store = await teamStore();
    const [won, lost, late, slow] = [
      await store.add('Won'),
      await store.add('Lost'),
      await store.add('Late'),
      await store.add('Slow'),
    ];
    for (const id of [won, lost, late]) await handOver(store, id);
    store.wait(20 * day);
    await store.does({ type: 'setOutcome', leadId: won, outcome: 'won' });
    await store.does({ type: 'setOutcome', leadId: lost, outcome: 'lost' });
    store.wait(80 * day);
    await store.does({ type: 'setOutcome', leadId: late, outcome: 'won' });
    const young = await store.add('Young');
    const { all, ...counts } = await closed(store);
    expect(Object.fromEntries(all.map(({ lead, isWon }) => [lead.id, isWon]))).toEqual({
      [won]: true,
      [lost]: false,
      [late]: false,
      [slow]: false,
    });
    expect(counts).toEqual({ young: 1, blank: 0, seen: 5 });
    expect(all.map(({ lead }) => lead.id)).not.toContain(young);
    // With more time the late one was in time, and with page after page the same come.
    const longer = await closed(store, { withinDays: 120 }, 2);
    expect(longer.all.find(({ lead }) => lead.id === late)?.isWon).toBe(true);
    expect(longer.young).toBe(2);
  });

  test('are told as they were at their age: what was said later, or with the outcome, is never seen', async () => {
    const store = await teamStore();
    const slow = await store.add('Slow', { source: 'Fair' });
    const quick = await store.add('Quick');
    await handOver(store, quick);
    store.wait(5 * day);
    await store.does({ type: 'setOutcome', leadId: quick, outcome: 'won' });
    await store.does({
      type: 'editLead',
      leadId: quick,
      changes: { title: 'CEO', buyingRole: 'economicBuyer' },
    });
    await store.does({ type: 'recordActivity', leadId: quick, activity: 'meeting', direction: 'in' });
    store.wait(6 * day);
    await store.does({ type: 'recordActivity', leadId: slow, activity: 'demo', direction: 'in' });
    store.wait(9 * day);
    await store.does({ type: 'recordActivity', leadId: slow, activity: 'call', direction: 'in' });
    await store.does({ type: 'editLead', leadId: slow, changes: { title: 'Manager' } });
    store.wait(100 * day);
    const { all } = await closed(store);
    const then = new Map(all.map((each) => [each.lead.id, each.lead]));
    expect(then.get(quick)).toMatchObject({ title: null, buyingRole: null, activityTimes: [] });
    expect(then.get(quick)?.position.outcome).toBeNull();
    expect(then.get(slow)).toMatchObject({ title: null, source: 'Fair' });
    expect(then.get(slow)?.activityTimes.map(({ activity }) => activity)).toEqual(['demo']);
  });

  test('belong to a company of which only that is known what was known then', async () => {
    const store = await teamStore();
    const person = { name: 'Ada', emails: ['ada@millwright.example'], profiles: [], records: [] };
    await store.does({ type: 'addLead', person, capturedFrom: 'hand' });
    store.wait(day);
    await store.does({ type: 'saveAccount', account: 'millwright.example', changes: { industry: 'Mills' } });
    store.wait(30 * day);
    await store.does({ type: 'saveAccount', account: 'millwright.example', changes: { size: 900 } });
    store.wait(100 * day);
    const { all } = await closed(store);
    expect(all.map(({ account }) => account)).toMatchObject([
      { id: 'millwright.example', industry: 'Mills', size: null },
    ]);
  });

  test('count once where two of them were merged, by the log of both', async () => {
    const store = await teamStore();
    const one = await store.add('Ada');
    const other = await store.add('King');
    await handOver(store, one);
    store.wait(2 * day);
    await store.does({ type: 'mergeLeads', survivor: one, merged: other, keep: {} });
    store.wait(100 * day);
    const { all, seen } = await closed(store);
    expect([all.length, seen]).toEqual([1, 1]);
    expect(all[0]?.lead.madeOf).toEqual([other]);
  });

  test('are left out, and counted, where nothing is known from before they ended', async () => {
    const store = await teamStore();
    const customer = await store.add('Customer', { stage: 'won' });
    store.wait(100 * day);
    const { all, blank } = await closed(store);
    expect(all).toEqual([]);
    expect(blank).toBe(1);
    expect(customer).not.toBe('');
  });
});
