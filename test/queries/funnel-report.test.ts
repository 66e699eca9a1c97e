import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvents, foldLead } from '@/lib/funnel/log/fold';
import { wallOf } from '@/lib/funnel/log/clock';
import type { LeadEvent } from '@/lib/funnel/log/event';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import type { LeadPast } from '@/lib/metrics/past/lead-past';
import type { Pasts } from '@/lib/metrics/past/pasts';
import type { Asked } from '@/lib/metrics/report/asked';
import type { Report } from '@/lib/metrics/report/report';
import { reportOn } from '@/lib/metrics/report/report-on';
import { tellPasts, type Packed } from '@/lib/queries/gather-pasts';
import { gatherPasts, pastsPage } from '@/lib/queries/use-funnel-report';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { readScoring } from '@/lib/store/reads/scoring';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { runs } from '@/test/chance';
import { deeds, told } from '@/test/funnel/random-history';
import { day, dealStage, dealStageOnly, hour, mia, sam, start, sue } from '@/test/funnel/story';
import { packed, plainReport } from '@/test/metrics/any-past';

const asked = (asOf: number, more: Partial<Asked> = {}): Asked => ({
  period: { from: null, to: null },
  only: {},
  asOf,
  withinDays: null,
  months: 'utc',
  ...more,
});

async function pastsOf(store: TeamStore): Promise<Pasts> {
  return (await packedOf(store, store.now())).pasts;
}

/** Looks at the whole store, two leads a page. */
async function packedOf(store: TeamStore, now: number): Promise<Packed> {
  const basis = {
    definition: dealStage,
    definitions: await readDefinitions(store.db),
    rules: await readScoring(store.db),
    now,
  };
  const gathering = gatherPasts(basis);
  for (let after: string | null = ''; after !== null;) {
    const page: Awaited<ReturnType<typeof pastsPage>> = await pastsPage(basis, store.db, after, 2);
    gathering.add(page.people);
    after = page.after;
  }
  return gathering.value();
}

async function reportOf(store: TeamStore, more: Partial<Asked> = {}): Promise<Report> {
  return reportOn(await pastsOf(store), asked(store.now(), more));
}

describe('a report of the store', () => {
  it('tells of every lead what its log does: hand-over, follow-up, owner, programme, outcome, and worth', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada', { source: 'Trade show' });
    const ben = await store.add('Ben');
    await store.add('Cem', { source: 'Trade show' });
    store.wait(day);
    await store.does({ type: 'qualifyLead', leadId: ada }, mia);
    await store.does({ type: 'qualifyLead', leadId: ben }, mia);
    store.wait(2 * hour);
    await store.does({ type: 'acceptLead', leadId: ada }, sam);
    await store.does({ type: 'giveBackLead', leadId: ben, reason: 'outside-profile' }, sue);
    store.wait(30 * hour);
    const at = store.now();
    await store.does(
      { type: 'recordActivity', leadId: ada, activity: 'call', direction: 'out', occurredAt: at },
      sam,
    );
    await store.does({ type: 'moveDealStage', leadId: ada, to: 'in-progress' }, sam);
    await store.does(
      { type: 'editLead', leadId: ada, changes: { dealValue: { amount: 5000, currency: 'EUR' } } },
      sam,
    );
    store.wait(10 * day);
    await store.does({ type: 'setOutcome', leadId: ada, outcome: 'won' }, sam);
    const report = await reportOf(store);
    const stage = (id: string): Report['funnel']['stages'][number] | undefined =>
      report.funnel.stages.find((each) => each.stage === id);
    expect(report.all.count).toBe(3);
    expect(stage('identified')?.conversion).toMatchObject({ k: 2, n: 3 });
    expect(stage('mql')?.conversion?.hits()).toEqual([ada]);
    expect(stage('won')?.now.leads()).toEqual([ada]);
    expect(report.closing.closeRate).toMatchObject({ k: 1, n: 1 });
    expect(report.closing.leadToCustomer).toMatchObject({ k: 1, n: 3 });
    expect(report.followUp.acceptance.met.count).toBe(2);
    expect(report.followUp.acceptance.curve.quantiles[0.5]).toBe(2);
    expect(report.followUp.contact.breached.leads()).toEqual([ada]);
    expect(report.followUp.contact.curve.quantiles[0.5]).toBe(30);
    expect(report.acceptance.all.acceptance).toMatchObject({ k: 1, n: 2 });
    expect(report.acceptance.returned).toMatchObject([
      { way: 'return', reason: 'outside-profile', count: 1 },
    ]);
    expect(
      report.exits.find((each) => each.stage === 'mql')?.ways.filter(({ count }) => count > 0),
    ).toMatchObject([
      { way: 'forward', count: 1 },
      { way: 'returned', count: 1 },
    ]);
    expect(report.by.source.map(({ value, leads }) => [value, leads.count])).toEqual([
      ['Trade show', 2],
      ['', 1],
    ]);
    expect(report.by.owner.find(({ value }) => value === 'sam')?.leads.leads()).toEqual([ada]);
    const days = 12 + 8 / 24;
    expect(report.velocity.currencies).toMatchObject([
      { currency: 'EUR', meanValue: 5000, meanDays: days, velocity: 5000 / days },
    ]);
    const before = await reportOf(store, { asOf: at - 1 });
    expect(before.closing.leadToCustomer.k).toBe(0);
    expect(before.followUp.contact).toMatchObject({ breached: { count: 1 }, met: { count: 0 } });
    expect(before.velocity.currencies).toEqual([]);
    expect(before.summary.overdue.leads()).toEqual([ada]);
  });

  it('takes what is still to come as come once its time is there: a window that ran out', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada');
    const pasts = await pastsOf(store);
    const now = (asOf: number, stage: string): readonly string[] | undefined =>
      reportOn(pasts, asked(asOf))
        .funnel.stages.find((each) => each.stage === stage)
        ?.now.leads();
    expect(now(start + 30 * day, 'identified')).toEqual([ada]);
    expect(now(start + 30 * day + 1, 'identified')).toEqual([]);
    expect(now(start + 30 * day + 1, 'not-active')).toEqual([ada]);
  });

  it('counts the hand-over of somebody whom a segment hands over the moment they are added', async () => {
    const store = await teamStore();
    await store.does({
      type: 'saveSegment',
      segmentId: crypto.randomUUID(),
      changes: {
        name: 'From the fair',
        does: 'qualify',
        isOn: true,
        filter: { match: 'all', rules: [{ field: 'source', not: false, how: 'is', value: 'Trade show' }] },
      },
    });
    const ada = await store.add('Ada', { source: 'Trade show' });
    expect((await store.lead(ada)).qualified).not.toBeNull();
    const report = await reportOf(store);
    expect(report.acceptance.all.promoted.leads()).toEqual([ada]);
    expect(report.acceptance.all.open.count).toBe(1);
  });

  it('knows since when somebody was in a programme, and whose a lead was then', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada');
    const programme = crypto.randomUUID();
    await store.does({
      type: 'saveProgramme',
      programmeId: programme,
      changes: { name: 'Spring fair', kind: 'trade-show' },
    });
    store.wait(day);
    await store.does({ type: 'enrolLeads', programmeId: programme, leadIds: [ada], isIn: true });
    await store.does({ type: 'qualifyLead', leadId: ada }, mia);
    await store.does({ type: 'acceptLead', leadId: ada }, sam);
    store.wait(day);
    await store.does({ type: 'assignOwner', leadId: ada, to: 'sue' }, sam);
    const all = await pastsOf(store);
    const count = (asOf: number, only: Asked['only']): number =>
      reportOn(all, asked(asOf, { only })).all.count;
    expect([start, start + day].map((at) => count(at, { programme }))).toEqual([0, 1]);
    expect([start, start + day, start + 2 * day].map((at) => count(at, { owner: 'sam' }))).toEqual([0, 1, 0]);
    expect(count(start + 2 * day, { owner: 'sue' })).toBe(1);
  });
});

describe('a clock that was set back', () => {
  it('hides nothing that is known: what by it is still to come happened by now', async () => {
    const store = await teamStore();
    store.wait(Date.now() - store.now() - day);
    const ada = await store.add('Ada');
    // Set a month ahead for an hour; whoever did something knows that it was done.
    store.wait(30 * day);
    await store.does({ type: 'qualifyLead', leadId: ada }, mia);
    store.wait(hour);
    await store.does({ type: 'acceptLead', leadId: ada }, sam);
    await store.add('Ben');
    const { pasts, at } = await packedOf(store, Date.now());
    const now = reportOn(pasts, asked(at));
    expect(now.all.count).toBe(2);
    expect(now.summary.added.count).toBe(2);
    const there = now.funnel.stages.flatMap(({ stage, now: { count } }) =>
      count > 0 ? [[stage, count]] : [],
    );
    expect(there).toEqual([
      ['identified', 1],
      ['sal', 1],
    ]);
    expect(now.followUp.acceptance.met.count).toBe(1);
    for (const { ages } of now.times.stages) expect(ages.oldest ?? 0).toBeLessThan(0.5);
    // As of a day that is chosen only what was known by then counts.
    expect(reportOn(pasts, asked(at - hour)).all.count).toBe(1);
  });
});

describe('the past of any lead', () => {
  const tell = tellPasts({
    definition: dealStage,
    definitions: dealStageOnly,
    rules: usualScoring(),
    now: start,
  });
  const pastIn = (effective: readonly LeadEvent[]): LeadPast | null => {
    const lead = applyEvents(effective, dealStageOnly);
    return lead && tell({ lead, account: null, log: effective }, new Map());
  };

  it('as of a day is that of its log cut there', () => {
    const histories = deeds(dealStage).map((all) =>
      all.filter((deed) => deed.does !== 'write' || deed.payload.kind !== 'activity'),
    );
    fc.assert(
      fc.property(histories, fc.nat(200), (history, days) => {
        const { effective } = foldLead(told(dealStage, history).events(), dealStageOnly);
        const until = start + days * day;
        const end = effective.findIndex(({ at }) => wallOf(at) > until);
        const whole = pastIn(effective);
        const then = pastIn(end === -1 ? effective : effective.slice(0, end));
        if (!whole || !then) return;
        // Where a lead was never handed over its quadrant is the one of the day of looking.
        const only = { ...whole, quadrants: [] };
        const known = { ...then, quadrants: [] };
        expect(plainReport(packed([only]), asked(until))).toEqual(plainReport(packed([known]), asked(until)));
      }),
      { numRuns: runs(150) },
    );
  });

  it('needs no log of whoever was only added', () => {
    const story = told(dealStage, []);
    const lead = story.lead();
    expect(tell({ lead, account: null, log: null }, new Map())).toEqual(
      tell({ lead, account: null, log: story.events() }, new Map()),
    );
  });
});
