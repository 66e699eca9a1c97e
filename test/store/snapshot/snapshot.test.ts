import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Settings } from '@/lib/funnel/settings';
import { chipBuilder } from '@/lib/messaging/build-chip';
import type { LeadRow } from '@/lib/store/rows';
import { packBase, packChanges, unpack } from '@/lib/store/snapshot/file-format';
import { hashKey } from '@/lib/store/snapshot/key-hash';
import { readSketch, writeSketch } from '@/lib/store/snapshot/sketch';
import { applyCommit, compact, createSnapshot, lookUp, type Snapshot } from '@/lib/store/snapshot/snapshot';
import { createWordList } from '@/lib/store/snapshot/words';
import { patience, runs } from '@/test/chance';
import { dealStage, exampleRow, noon, rowFor } from '@/test/store/example';
import { anyEmails, anyState, leadIn } from './any-lead';

const settings: Settings = {
  me: { id: 'me', name: 'Me', role: 'both', addresses: [] },
  colleagues: [{ id: 'ann', name: 'Ann Example' }],
  sites: [],
  chips: [],
  ownSites: [],
  rungs: {},
  siteStages: {},
  accounts: {},
  sources: [],
  retentionMonths: null,
  welcomed: true,
};
const allKeys = ['a', 'b', 'c', 'd', 'nobody'].map((name) => `mail:${name}@x.example`);

describe('a sketch', () => {
  test('gives the same chip as the lead, at any moment', () => {
    fc.assert(
      fc.property(anyState, fc.integer({ min: -99, max: 99 }), (state, days) => {
        const lead = leadIn(7, state, ['a@x.example']);
        const words = createWordList();
        const sketch = readSketch(writeSketch(lead, words), 0, words);
        const now = noon + days * 86_400_000;
        expect(chipBuilder(dealStage, settings, now)(sketch)).toEqual(
          chipBuilder(dealStage, settings, now)(lead),
        );
      }),
    );
  });

  test('holds nothing that was typed and no name', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const words = createWordList();
        const bytes = writeSketch(leadIn(7, state, ['a@x.example']), words);
        const text = JSON.stringify([readSketch(bytes, 0, words), words.all()]);
        expect(text).not.toMatch(/typed|Somebody|x\.example/u);
      }),
    );
  });
});

describe('a snapshot', () => {
  type Step = { readonly lead: number; readonly state: object | null; readonly emails: readonly string[] };
  const step = fc.record({ lead: fc.nat(5), state: fc.option(anyState, { freq: 4 }), emails: anyEmails });
  const steps = fc.array(step, { maxLength: 12 });
  const rowsIn = (some: readonly Step[]): Map<number, LeadRow> =>
    new Map(
      some.flatMap(({ lead, state, emails }) =>
        state ? [[lead, rowFor(leadIn(lead, state, emails))] as const] : [],
      ),
    );

  /** What a map of the rows says, as far as chips show it. */
  function expected(rows: ReadonlyMap<number, LeadRow>): unknown {
    return allKeys.map((key) =>
      [...rows.values()]
        .filter((row) => row.keys.includes(key))
        .map(({ lead }) => chipBuilder(dealStage, settings, noon)(lead))
        .toSorted((a, b) => (a.leadId < b.leadId ? -1 : 1)),
    );
  }

  function said(snapshot: Snapshot): unknown {
    return lookUp(snapshot, allKeys).map((leads) =>
      leads.map((lead) => chipBuilder(dealStage, settings, noon)(lead)),
    );
  }

  test(
    'equals a map of the rows, however they change, are put together and are put away',
    () => {
      fc.assert(
        fc.property(steps, steps, fc.array(fc.nat(12), { maxLength: 2 }), (first, then, compactAt) => {
          const rows = rowsIn(first);
          let snapshot = createSnapshot(rows.values());
          expect(said(snapshot)).toEqual(expected(rows));
          const base = packBase(snapshot, 'base').buffer;
          let isOfBase = true;
          for (const [index, { lead, state, emails }] of then.entries()) {
            const before = rows.get(lead) ?? null;
            const after = state && rowFor(leadIn(lead, state, emails));
            if (!before && !after) continue;
            if (after) rows.set(lead, after);
            else rows.delete(lead);
            applyCommit(snapshot, { before, after });
            expect(said(snapshot)).toEqual(expected(rows));
            if (compactAt.includes(index)) {
              snapshot = compact(snapshot);
              isOfBase = false;
              expect([snapshot.changed.size, said(snapshot)]).toEqual([0, expected(rows)]);
            }
          }
          const whole = unpack({ bytes: packBase(compact(snapshot), 'x').buffer, stamp: 'x' }, null);
          expect(whole && said(whole)).toEqual(expected(rows));
          if (!isOfBase) return;
          const changes = { bytes: packChanges(snapshot, 'changes').buffer, stamp: 'changes' };
          const both = unpack({ bytes: base, stamp: 'base' }, changes);
          expect(both && said(both)).toEqual(expected(rows));
        }),
        { numRuns: runs(150) },
      );
    },
    patience(30_000),
  );

  test('answers thousands of keys and misses all others', () => {
    const rows = Array.from({ length: 3000 }, (_, n) => exampleRow(n, { emails: [`p${n}@x.example`] }));
    const snapshot = createSnapshot(rows);
    const keys = rows.map((row) => row.keys[0] ?? '');
    expect(lookUp(snapshot, keys).map((leads) => leads.map((lead) => lead.id))).toEqual(
      rows.map((row) => [row.id]),
    );
    const strangers = rows.map((_, n) => `mail:p${n}@y.example`);
    expect(lookUp(snapshot, strangers).flat()).toEqual([]);
  }, 30_000);
});

describe('the hash of a key', () => {
  test('differs by key and by seed, and spreads over all bits', () => {
    const hashes = Array.from({ length: 20_000 }, (_, n) => hashKey(`mail:person${n}@x.example`, [1, 2]));
    expect(new Set(hashes.map(String)).size).toBe(hashes.length);
    for (const half of [0, 1] as const)
      for (let bit = 0; bit < 32; bit += 1) {
        const set = hashes.filter((hash) => ((hash[half] >>> bit) & 1) === 1).length;
        expect(Math.abs(set / hashes.length - 0.5)).toBeLessThan(0.02);
      }
    expect(hashKey('mail:a@x.example', [1, 2])).not.toEqual(hashKey('mail:a@x.example', [2, 1]));
  });
});

describe('a file', () => {
  const bytes = (): Uint8Array<ArrayBuffer> =>
    packBase(createSnapshot([exampleRow(1, { emails: ['a@x.example'] })]), 'base');

  test('that is cut, changed anywhere, of another stamp or empty is no snapshot', () => {
    const whole = bytes();
    expect(unpack({ bytes: whole.buffer, stamp: 'base' }, null)).not.toBeNull();
    expect(unpack({ bytes: whole.buffer, stamp: 'other' }, null)).toBeNull();
    expect(unpack({ bytes: new ArrayBuffer(0), stamp: 'base' }, null)).toBeNull();
    expect(unpack({ bytes: whole.slice(0, -4).buffer, stamp: 'base' }, null)).toBeNull();
    for (let at = 0; at < whole.length; at += 1) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x10;
      expect(unpack({ bytes: broken.buffer, stamp: 'base' }, null)).toBeNull();
    }
  });

  test('whose changes are missing or of another time is no snapshot', () => {
    const snapshot = createSnapshot([]);
    applyCommit(snapshot, { before: null, after: exampleRow(1) });
    const base = { bytes: packBase(snapshot, 'b').buffer, stamp: 'b' };
    const changes = packChanges(snapshot, 'c').buffer;
    expect(unpack(base, { bytes: changes, stamp: 'c' })).not.toBeNull();
    expect(unpack(base, { bytes: changes, stamp: 'earlier' })).toBeNull();
  });
});
