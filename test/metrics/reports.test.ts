import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeadPast } from '@/lib/metrics/past/lead-past';
import type { Counted } from '@/lib/metrics/report/counted';
import { reportOn } from '@/lib/metrics/report/report-on';
import { runs } from '@/test/chance';
import { day, dealStage } from '@/test/funnel/story';
import { anyAsked, anyPast, anyPasts, packed, plainReport } from './any-past';
import { slowClosing, slowConversion, slowExits, slowRecycling, slowTimes } from './slow-figures';

/** Rows with as many leads come in the order in which they were first met. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value
      .map((each) => sorted(each))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sorted(each)]));
};

/** A past as it was known at a moment; null: nobody had added the lead. */
function cut(past: LeadPast, until: number): LeadPast | null {
  if (past.addedAt > until) return null;
  const known = (at: number | null): number | null => (at !== null && at <= until ? at : null);
  const knownHeld = <Value>(held: readonly { value: Value; from: number; to: number | null }[]) =>
    held.filter(({ from }) => from <= until).map((each) => ({ ...each, to: known(each.to) }));
  return {
    ...past,
    stays: past.stays.filter(({ at }) => at <= until),
    backs: past.backs.filter(({ at }) => at <= until),
    handOvers: past.handOvers
      .filter(({ at }) => at <= until)
      .map((each) => ({
        ...each,
        takenAt: known(each.takenAt),
        wonAt: known(each.wonAt),
        returned: each.returned && known(each.returned.at) !== null ? each.returned : null,
        left: each.left && known(each.left.at) !== null ? each.left : null,
      })),
    clocks: past.clocks
      .filter(({ from }) => from <= until)
      .map((each) => {
        const endedAt = known(each.endedAt);
        return { ...each, endedAt, end: endedAt === null ? null : each.end };
      }),
    did: past.did.filter(({ at }) => at <= until),
    programmes: knownHeld(past.programmes),
    owners: knownHeld(past.owners),
    quadrants: knownHeld(past.quadrants),
    values: knownHeld(past.values),
  };
}

/** By each step those of the one before and more, in the end all that there are. */
function expectGrowing(steps: readonly Counted[], all: Counted): void {
  let before: readonly string[] = [];
  for (const [step, { count, leads }] of steps.entries()) {
    const now = leads();
    expect(now).toEqual(expect.arrayContaining([...before]));
    expect(now.length).toBeLessThanOrEqual(count);
    expect(now.length === 0).toBe(count === 0);
    expect(count).toBeGreaterThanOrEqual(steps[step - 1]?.count ?? 0);
    before = now;
  }
  if (steps.length > 0) expect(steps.at(-1)?.count).toBe(all.count);
  expect(before.toSorted()).toEqual(all.leads().toSorted());
}

describe('reports over any pasts', () => {
  it('are the same in whatever order leads come', () => {
    const shuffled = anyPasts().chain((pasts) =>
      fc.shuffledSubarray([...pasts], { minLength: pasts.length }).map((others) => ({ pasts, others })),
    );
    fc.assert(
      fc.property(shuffled, anyAsked, ({ pasts, others }, asked) => {
        expect(sorted(plainReport(packed(others), asked))).toEqual(sorted(plainReport(packed(pasts), asked)));
      }),
      { numRuns: runs(60) },
    );
  });

  it('are those of packing all anew, where leads changed or went since', () => {
    fc.assert(
      fc.property(
        anyPasts(),
        fc.array(fc.tuple(fc.nat(14), fc.option(anyPast)), { maxLength: 6 }),
        anyAsked,
        (pasts, changes, asked) => {
          const kept = new Map(pasts.map((past) => [past.id, past]));
          const changed = packed(pasts);
          for (const [number, past] of changes) {
            const id = `lead ${number}`;
            // Looked at in between: what was made for that is not taken for the later one.
            expect(reportOn(changed, asked).times.stages).toHaveLength(7);
            if (past === null) {
              changed.remove(id);
              kept.delete(id);
            } else {
              changed.put({ id, ...past });
              kept.set(id, { id, ...past });
            }
          }
          expect(changed.size).toBe(kept.size);
          expect(sorted(plainReport(changed, asked))).toEqual(
            sorted(plainReport(packed([...kept.values()]), asked)),
          );
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('are the same once what counts no more is left out, and what counts no more never fills the memory', () => {
    fc.assert(
      fc.property(
        anyPasts(6),
        fc.array(fc.tuple(fc.nat(7), anyPast), { minLength: 20, maxLength: 60 }),
        anyAsked,
        (pasts, changes, asked) => {
          const kept = new Map(pasts.map((past) => [past.id, past]));
          let changed = packed(pasts);
          const first = reportOn(changed, asked);
          const before = first.all.count;
          for (const [number, past] of changes) {
            const id = `lead ${number}`;
            changed.put({ id, ...past });
            kept.set(id, { id, ...past });
            changed = changed.compacted();
            expect(changed.rows).toBeLessThanOrEqual(Math.max(16, changed.size * 2));
          }
          expect(changed.size).toBe(kept.size);
          expect(sorted(plainReport(changed, asked))).toEqual(
            sorted(plainReport(packed([...kept.values()]), asked)),
          );
          expect(first.all.leads()).toHaveLength(before);
        },
      ),
      { numRuns: runs(30) },
    );
  });

  it('of before a change go on to tell of then', () => {
    fc.assert(
      fc.property(anyPasts(), anyPast, anyAsked, (pasts, other, asked) => {
        const all = packed(pasts);
        const before = reportOn(all, asked);
        const wanted = plainReport(packed(pasts), asked);
        all.put({ id: 'lead 0', ...other });
        expect(before.all.count).toBe((wanted as { all: { count: number } }).all.count);
        expect(before.closing.added.leads().toSorted()).toEqual(
          (wanted as { closing: { added: { leads: string[] } } }).closing.added.leads,
        );
      }),
      { numRuns: runs(40) },
    );
  });

  it('as of a day know nothing that happened later', () => {
    fc.assert(
      fc.property(anyPasts(), anyAsked, (pasts, asked) => {
        const known = pasts.flatMap((past) => cut(past, asked.asOf) ?? []);
        expect(sorted(plainReport(packed(pasts), asked))).toEqual(sorted(plainReport(packed(known), asked)));
      }),
      { numRuns: runs(100) },
    );
  });

  it('list as many as they count, in each week of the chance to win, each way out of a stage, and by each step of a curve', () => {
    fc.assert(
      fc.property(anyPasts(), anyAsked, (pasts, asked) => {
        const report = reportOn(packed(pasts), asked);
        const { weeks, hazard } = report.times.toWin;
        expect(weeks.map(({ week, k, n }) => ({ week, k, n }))).toEqual(
          hazard.weeks.map(({ week, won, atRisk }) => ({ week, k: won, n: atRisk })),
        );
        for (const { k, n, hits, base } of weeks) {
          expect(hits()).toHaveLength(k);
          expect(base()).toHaveLength(n);
          expect(base()).toEqual(expect.arrayContaining([...hits()]));
        }
        const curves = [
          ...report.times.stages,
          { curve: report.times.toWin.curve, over: report.times.toWin.won },
          ...[report.followUp.acceptance, report.followUp.contact].map(({ curve, done }) => ({
            curve,
            over: done,
          })),
        ];
        for (const { curve, over } of curves) expectGrowing(curve.over, over);
        for (const { stage, incidence } of report.exits) {
          const went = incidence.ways.reduce((sum, each) => sum + each.went.count, 0);
          expect(went).toBe(report.times.stages.find((each) => each.stage === stage)?.over.count);
          for (const each of incidence.ways)
            expect(each.went.leads().length === 0).toBe(each.went.count === 0);
          for (const { over, went: all } of incidence.ways) expectGrowing(over, all);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('agree with counting lead by lead, as the definitions say', () => {
    fc.assert(
      fc.property(anyPasts(), anyAsked, (pasts, asked) => {
        const question = { ...asked, only: {} };
        const report = reportOn(packed(pasts), question);
        for (const figures of report.funnel.stages) {
          if (figures.conversion === null) continue;
          const { k, n, open, young, from, to, hits, base } = figures.conversion;
          const slow = slowConversion(dealStage, pasts, question, from, to);
          expect({ k, n, open: open.count, young: young.count }).toEqual(slow.counts);
          expect([hits(), base()].map((ids) => ids.toSorted())).toEqual([slow.hits, slow.base]);
          const alone = report.conversion(from, to, question.withinDays);
          expect([alone.k, alone.n, alone.open.count, alone.young.count]).toEqual([
            k,
            n,
            open.count,
            young.count,
          ]);
        }
        const { closeRate, decided, leadToCustomer } = report.closing;
        expect([closeRate, decided, leadToCustomer].map(({ k, n }) => [k, n])).toEqual(
          slowClosing(dealStage, pasts, question),
        );
        for (const { stage, to, ways } of report.exits) {
          const slow = slowExits(dealStage, pasts, question, stage);
          expect(Object.fromEntries(to.map((each) => [each.stage, each.count]))).toEqual(slow.to);
          expect(
            Object.fromEntries(ways.filter(({ count }) => count > 0).map(({ way, count }) => [way, count])),
          ).toEqual(slow.ways);
        }
        for (const { stage, rate, yield: again } of report.recycling)
          expect([rate.k, rate.n, again.k]).toEqual(slowRecycling(dealStage, pasts, question, stage));
        for (const { stage, curve, over, open, skipped, bands } of report.times.stages) {
          const slow = slowTimes(dealStage, pasts, question, stage);
          expect([over.count, open.count, skipped.count]).toEqual(slow.counts);
          expect(curve.at).toEqual(slow.at.map((at) => at / day));
          for (const [step, left] of curve.left.entries())
            expect(left).toBeCloseTo(slow.left[step] ?? -1, 10);
          expect(bands.reduce((sum, band) => sum + band.over.count + band.open.count, 0)).toBe(
            over.count + open.count,
          );
        }
      }),
      { numRuns: runs(120) },
    );
  });

  it('say on top what their parts do', () => {
    fc.assert(
      fc.property(anyPasts(), anyAsked, (pasts, asked) => {
        const { summary, closing, acceptance, followUp, times, exits, trend } = reportOn(
          packed(pasts),
          asked,
        );
        const { k, n, open } = closing.closeRate;
        expect(summary.added.count).toBe(closing.added.count);
        expect([summary.closeRate.k, summary.closeRate.n, summary.closeRate.open.count]).toEqual([
          k,
          n,
          open.count,
        ]);
        const { hits, base, ...all } = acceptance.all.acceptance;
        expect(summary.acceptance).toMatchObject(all);
        expect([summary.acceptance.hits(), summary.acceptance.base()]).toEqual([hits(), base()]);
        const met = followUp.acceptance.met.count + followUp.contact.met.count;
        const breached = followUp.acceptance.breached.count + followUp.contact.breached.count;
        expect([summary.attainment.k, summary.attainment.n]).toEqual([met, met + breached]);
        expect(summary.daysToWin).toBe(times.toWin.curve.quantiles[0.5]);
        const most = Math.max(0, ...exits.map(({ forGood }) => forGood.k));
        expect(summary.worst?.forGood.k ?? 0).toBe(most);
        const within = trend.reduce((sum, { won }) => sum + won.count, 0);
        expect(summary.won.count).toBeGreaterThanOrEqual(within);
      }),
      { numRuns: runs(60) },
    );
  });

  it('list as many leads, where a lead counts once', () => {
    fc.assert(
      fc.property(anyPasts(), anyAsked, (pasts, asked) => {
        const report = reportOn(packed(pasts), asked);
        const { closing, cohorts, acceptance, activities, funnel } = report;
        const once = [
          closing.added,
          closing.closeRate.open,
          ...funnel.stages.flatMap(({ reached, now }) => [reached, now]),
          ...cohorts.cohorts.map(({ leads }) => leads),
          ...acceptance.signals.flatMap(({ promoted, accepted, returned, won }) => [
            promoted,
            accepted,
            returned,
            won,
          ]),
          ...activities.flatMap(({ open }) => [open.did, open.others]),
        ];
        for (const { count, leads } of once) expect(leads()).toHaveLength(count);
        for (const { k, n, hits, base } of [
          ...activities.flatMap(({ did, others }) => [did, others]),
          ...cohorts.cohorts.flatMap(({ ever, within }) => [ever, ...within]),
          ...report.by.owner.map(({ leadToCustomer }) => leadToCustomer),
        ]) {
          expect([hits().length, base().length]).toEqual([k, n]);
          expect(new Set(base())).toEqual(new Set([...base(), ...hits()]));
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
