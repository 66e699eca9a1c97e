import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStage, stayEntries, staysAt } from '@/lib/store/stay-entries';
import { runs } from '@/test/chance';
import { dealStage, exampleLead, noon } from './example';

const year = 365 * 86_400_000;
const forEver = { parked: false, activeUntil: null };

/** How often each of the ranges of a moment is hit by a lead's entries. */
function hits(entries: readonly string[], stage: string, at: number): number {
  return staysAt(stage, at)
    .map(([from, to]) => entries.filter((entry) => entry >= from && entry <= to).length)
    .reduce((sum, count) => sum + count, 0);
}

/** Moments near each other and far apart, before 1970 and after 2109 as well. */
const moment = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: noon - 50, max: noon + 50 }) },
  { weight: 2, arbitrary: fc.integer({ min: noon - 2 * year, max: noon + 2 * year }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 200 * year }) },
  { weight: 1, arbitrary: fc.nat(41).map((level) => 2 ** level) },
);

describe('the entries of a stay', () => {
  test('are hit once by every moment within it, and by none without', () => {
    fc.assert(
      fc.property(moment, fc.option(moment), moment, (from, end, at) => {
        const to = end === null ? null : Math.max(from, end);
        const stays = [{ in: 'mql', from, to, funnel: dealStage.id }];
        const entries = stayEntries(exampleLead(1, { stays, position: forEver }), dealStage);
        const isIn = at >= from && (to === null || at < to);
        // What ends after the year 2109 is taken for open.
        if (to !== null && to > 2 ** 42 && at >= to) return;
        expect(hits(entries, 'mql', at)).toBe(isIn ? 1 : 0);
        expect(hits(entries, 'sql', at)).toBe(0);
      }),
      { numRuns: runs(2000) },
    );
  });

  test('are two for one that is over, one for one that is not, none for one of no length', () => {
    const stays = [
      { in: 'mql', from: noon, to: noon + 9, funnel: 'a' },
      { in: 'sal', from: noon + 9, to: noon + 9, funnel: 'a' },
      { in: 'sql', from: noon + 9, to: null, funnel: 'a' },
    ];
    const entries = stayEntries(exampleLead(1, { stays, position: forEver }), dealStage);
    const of = (stage: string): number => entries.filter((entry) => entry.startsWith(`${stage}|`)).length;
    expect(['mql', 'sal', 'sql', anyStage].map((stage) => of(stage))).toEqual([2, 0, 1, 1]);
  });

  test('tell what will come by itself: a window that runs out, to the millisecond', () => {
    const until = noon + 1000;
    const stays = [{ in: 'identified', from: noon, to: null, funnel: 'a' }];
    const lead = exampleLead(1, { stays, position: { activeUntil: until } });
    const entries = stayEntries(lead, dealStage);
    const at = (time: number): readonly number[] =>
      ['identified', 'not-active'].map((stage) => hits(entries, stage, time));
    expect([at(noon - 1), at(until), at(until + 1), at(until + year)]).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
  });
});

test('a moment asks for some forty ranges, however long the history', () => {
  expect(staysAt('mql', noon).length).toBeLessThanOrEqual(43);
});
