import * as fc from 'fast-check';
import type { LeadPast } from '@/lib/metrics/past/lead-past';
import { Pasts } from '@/lib/metrics/past/pasts';
import type { Asked } from '@/lib/metrics/report/asked';
import type { Report } from '@/lib/metrics/report/report';
import { reportOn } from '@/lib/metrics/report/report-on';
import { day, dealStage, hour, start } from '@/test/funnel/story';

const stages = dealStage.stages.map(({ id }) => id);
const gap = fc.constantFrom(0, 0, 1, hour, day, 3 * day, 17 * day, 40 * day);
const reason = fc.record({
  way: fc.constantFrom('return' as const, 'recycle' as const, 'disqualify' as const),
  reason: fc.constantFrom('bad-data', 'bad-timing'),
});
const signal = fc.record({
  type: fc.constantFrom('rule' as const, 'source' as const),
  id: fc.constantFrom('a', 'b'),
});
const moment = fc.integer({ min: 0, max: 120 }).map((days) => start + days * day);
const held = <Value>(
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<{ value: Value; from: number; to: number | null }[]> =>
  fc.array(
    fc.record({ value, from: moment, length: fc.option(gap) }).map(({ value: what, from, length }) => ({
      value: what,
      from,
      to: length === null ? null : from + length,
    })),
    { maxLength: 2 },
  );

/** A past as the packing takes it, likely or not: through any stages, back and forth, some at the same instant. */
export const anyPast: fc.Arbitrary<Omit<LeadPast, 'id'>> = fc
  .record({
    addedAt: moment,
    moves: fc.array(fc.record({ stage: fc.constantFrom(...stages), gap, back: fc.option(reason) }), {
      minLength: 1,
      maxLength: 7,
    }),
    isBreak: fc.nat(30),
    handOvers: fc.array(
      fc.record({
        at: moment,
        takenAt: fc.option(moment),
        returned: fc.option(fc.record({ at: moment, of: reason })),
        left: fc.option(fc.record({ at: moment, of: reason })),
        wonAt: fc.option(moment),
        signals: fc.uniqueArray(signal, { selector: ({ type, id }) => `${type} ${id}`, maxLength: 3 }),
      }),
      { maxLength: 2 },
    ),
    clocks: fc.array(
      fc.record({
        of: fc.constantFrom('acceptance' as const, 'contact' as const),
        from: moment,
        due: gap,
        length: fc.option(gap),
        end: fc.constantFrom('done' as const, 'settled' as const, 'passed-on' as const),
      }),
      { maxLength: 2 },
    ),
    did: fc.uniqueArray(
      fc.record({ kind: fc.constantFrom('webinar-registered', 'webinar-attended', 'demo'), at: moment }),
      { selector: ({ kind }) => kind, maxLength: 3 },
    ),
    source: fc.constantFrom(null, 'Fair', 'Web'),
    programmes: held(fc.constantFrom('p1', 'p2')),
    owners: held(fc.constantFrom('sam', 'sue')),
    quadrants: held(fc.constantFrom('A' as const, 'D' as const)),
    values: held(
      fc.record({ amount: fc.integer({ min: 1, max: 9000 }), currency: fc.constantFrom('EUR', 'USD') }),
    ),
  })
  .map(({ moves, isBreak, clocks, handOvers, ...past }) => {
    let at = past.addedAt;
    const stays: LeadPast['stays'][number][] = [];
    const backs: LeadPast['backs'][number][] = [];
    for (const [turn, move] of moves.entries()) {
      if (stays.at(-1)?.stage === move.stage) continue;
      if (turn > 0) at += move.gap;
      if (move.back && turn > 0) backs.push({ ...move.back, at });
      stays.push({ stage: move.stage, at, isBreak: turn === isBreak });
    }
    return {
      ...past,
      stays,
      backs,
      handOvers: handOvers.map(({ returned, left, ...each }) => ({
        ...each,
        returned: returned && { ...returned.of, at: returned.at },
        left: left && { ...left.of, at: left.at },
      })),
      clocks: clocks.map(({ of, from, due, length, end }) => ({
        of,
        from,
        due: from + due,
        endedAt: length === null ? null : from + length,
        end: length === null ? null : end,
      })),
    };
  });

export const anyPasts = (most = 12): fc.Arbitrary<readonly LeadPast[]> =>
  fc
    .array(anyPast, { maxLength: most })
    .map((pasts) => pasts.map((past, at) => ({ id: `lead ${at}`, ...past })));

/** Any question: as of some day, of some period, of some leads. */
export const anyAsked: fc.Arbitrary<Asked> = fc.record({
  period: fc.oneof(
    fc.constant({ from: null, to: null }),
    fc.tuple(moment, moment).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 })),
  ),
  only: fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        { source: 'Fair' },
        { source: '' },
        { owner: 'sam' },
        { owner: '' },
        { programme: 'p1', quadrant: 'A' },
        { rule: 'rule a' },
        { rule: '' },
        { owner: 'nobody' },
      ),
    },
  ),
  asOf: moment.map((at) => at + 30 * day),
  withinDays: fc.constantFrom(null, 0, 7, 30),
  months: fc.constant('utc'),
});

export function packed(pasts: readonly LeadPast[]): Pasts {
  const all = new Pasts(dealStage);
  for (const past of pasts) all.put(past);
  return all;
}

/** Every figure with its leads, as plain values; but for what is only offered as a choice. */
export function plainReport(pasts: Pasts, asked: Asked): unknown {
  return plain({ ...reportParts(reportOn(pasts, asked)) });
}

function reportParts(report: Report): object {
  const { by, ...others } = report;
  const {
    choices: _choices,
    conversion: _conversion,
    definition: _definition,
    asked: _asked,
    ...parts
  } = others;
  return {
    ...parts,
    by: { ...by },
    pairs: stages.map((stage) => report.conversion(stage, 'sql', report.asked.withinDays)),
  };
}

/** Leads are listed in any order, and rows as many as others come after them in any. */
function plain(value: unknown): unknown {
  if (typeof value === 'function') return [...(value as () => readonly string[])()].toSorted();
  if (Array.isArray(value)) return value.map((each) => plain(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
