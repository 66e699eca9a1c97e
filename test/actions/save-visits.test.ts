import { describe, expect, it } from 'vitest';
import { readVisits } from '@/lib/store/reads/visits';
import { teamStore, type TeamStore } from './team-store';

const september = { from: '2026-09-01', to: '2026-09-30' };
const october = { from: '2026-10-01', to: '2026-10-31' };

async function counts(store: TeamStore): Promise<Readonly<Record<string, readonly string[]>>> {
  const visits = await readVisits(store.db);
  return Object.fromEntries(
    visits.map(({ id, counts }) => [id, counts.map(({ from, count }) => `${from}: ${count}`)]),
  );
}

describe('visits', () => {
  it('are counted by period and source', async () => {
    const store = await teamStore();
    await store.does({
      type: 'saveVisits',
      rows: [
        { source: 'search', ...october, count: 900 },
        { source: 'search', ...september, count: 1200 },
        { source: 'direct', ...september, count: 30 },
      ],
    });
    expect(await counts(store)).toEqual({
      search: ['2026-09-01: 1200', '2026-10-01: 900'],
      direct: ['2026-09-01: 30'],
    });
  });

  it('said anew replace those of the same period, and only what differs is written', async () => {
    const store = await teamStore();
    const rows = [{ source: 'search', ...september, count: 1200 }];
    await store.does({ type: 'saveVisits', rows });
    expect(await store.refusal({ type: 'saveVisits', rows })).toEqual({ type: 'AlreadyThere' });
    await store.does({
      type: 'saveVisits',
      rows: [...rows, { source: 'search', ...october, count: 5 }],
    });
    const events = await store.db.teamEvents.where('subject.id').equals('search').sortBy('at');
    expect(events.at(-1)).toMatchObject({ kind: 'visitsCounted', counts: [{ ...october, count: 5 }] });
  });

  it('of one import are taken back while others stay', async () => {
    const store = await teamStore();
    const first = await store.does({
      type: 'saveVisits',
      rows: [{ source: 'search', ...september, count: 1 }],
    });
    const second = await store.does({
      type: 'saveVisits',
      rows: [{ source: 'search', ...october, count: 2 }],
    });
    await store.does({ type: 'undo', opId: first.opId });
    expect(await counts(store)).toEqual({ search: ['2026-10-01: 2'] });
    await store.does({ type: 'undo', opId: second.opId });
    expect(await counts(store)).toEqual({});
  });

  it('of a period that ends before it begins are refused', async () => {
    const store = await teamStore();
    const rows = [{ source: 'search', from: '2026-09-30', to: '2026-09-01', count: 1 }];
    expect(await store.refusal({ type: 'saveVisits', rows })).toMatchObject({ type: 'BadInput' });
    expect(await counts(store)).toEqual({});
  });
});
