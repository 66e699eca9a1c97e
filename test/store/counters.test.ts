import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterChanges } from '@/lib/store/counters';
import type { LeadRow } from '@/lib/store/rows';
import { day, exampleRow, noon } from './example';

const mql = { step: 'lead-in' };
const today = Math.floor(noon / day);

test('a new lead counts for its stage, its turns to come and whom it waits for', () => {
  const parked = { parked: true, activeUntil: noon + 9 * day, parkedUntil: noon + 2 * day };
  expect(sorted(counterChanges(null, exampleRow(1, { position: parked })))).toEqual([
    ['leads', 1],
    ['stage/with-marketing', 1],
    [`turn/${today + 2}/with-marketing/identified`, 1],
    [`turn/${today + 9}/identified/not-active`, 1],
    ['waiting/marketing', 1],
  ]);
  expect(sorted(counterChanges(null, exampleRow(1, { position: mql })))).toEqual([
    ['leads', 1],
    ['stage/mql', 1],
    ['waiting/sales', 1],
  ]);
});

test('a move takes from one and gives to the other; what stays is not touched', () => {
  const before = exampleRow(1, { position: { ...mql, activeUntil: null } });
  const after = exampleRow(1, { position: { ...mql, owner: 'ann', activeUntil: null } });
  expect(sorted(counterChanges(before, after))).toEqual([
    ['owner/ann', 1],
    ['stage/mql', -1],
    ['stage/sal', 1],
    ['waiting/sales', -1],
  ]);
});

test('being snoozed changes no count', () => {
  const before = exampleRow(1, { position: mql });
  expect([...counterChanges(before, exampleRow(1, { position: mql, snoozedUntil: noon }))]).toEqual([]);
});

test('any sequence of changes ends with the counts of what is left', () => {
  const position = fc.record({
    step: fc.constantFrom(null, 'lead-in', 'validated'),
    owner: fc.constantFrom(null, 'ann', 'ben'),
    assignee: fc.constantFrom(null, 'ann'),
    parked: fc.boolean(),
    activeUntil: fc.option(fc.integer({ min: noon, max: noon + 3 * day })),
    parkedUntil: fc.option(fc.integer({ min: noon, max: noon + 3 * day })),
  });
  const step = fc.record({ lead: fc.nat(5), position: fc.option(position) });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const rows = new Map<number, LeadRow>();
      const kept = new Map<string, number>();
      const count = (changes: Map<string, number>): void => {
        for (const [key, by] of changes) kept.set(key, (kept.get(key) ?? 0) + by);
      };
      for (const { lead, position } of steps) {
        const after = position === null ? null : exampleRow(lead, { position });
        count(counterChanges(rows.get(lead) ?? null, after));
        if (after === null) rows.delete(lead);
        else rows.set(lead, after);
      }
      for (const row of rows.values()) count(counterChanges(row, null));
      expect([...kept.values()].every((amount) => amount === 0)).toBe(true);
    }),
  );
});

function sorted(changes: Map<string, number>): readonly [string, number][] {
  return [...changes].toSorted(([a], [b]) => a.localeCompare(b));
}
