import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { train } from '@/lib/scoring/learning/train';
import { scoreTable } from '@/lib/scoring/learning/score';
import type { FeatureColumn, FeatureTable } from '@/lib/scoring/learning/feature-table';
import { takeRows } from '@/lib/scoring/learning/take-rows';
import { runs } from '@/test/chance';
import { anyClosed, closedLeads, numbers, tableOf, texts, trained } from './tables';

const alternating = (leads: number): Uint8Array => Uint8Array.from({ length: leads }, (_, at) => at % 2);

function refusal(table: FeatureTable, outcome: Uint8Array): unknown {
  const { value } = train(table, outcome, { seed: 1 }).next();
  return value !== undefined && 'ok' in value && !value.ok ? value.refusal : null;
}

/** Every number in a result, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('whatever comes in', () => {
  test('no number that goes out is none, or infinite', () => {
    fc.assert(
      fc.property(anyClosed, ({ table, outcome }) => {
        const training = trained(table, outcome);
        expect(numbersIn(training).every(Number.isFinite)).toBe(true);
        const scores = scoreTable(training.scorecard, table);
        expect(numbersIn(scores).every(Number.isFinite)).toBe(true);
        expect(scores.probability.every((p) => p >= 0 && p <= 1)).toBe(true);
      }),
      { numRuns: runs(150) },
    );
  });

  test('a table that is none is refused by name', () => {
    expect(refusal(tableOf(), new Uint8Array(0))).toEqual({ type: 'NoRows' });
    const short = { rows: 3, columns: [numbers('visits', [1, 2])] };
    expect(refusal(short, new Uint8Array(3))).toEqual({
      type: 'WrongLength',
      column: 'visits',
      has: 2,
      needs: 3,
    });
    const twice = tableOf(numbers('visits', [1, 2]), numbers('visits', [1, 2]));
    expect(refusal(twice, new Uint8Array(2))).toEqual({ type: 'DuplicateColumn', column: 'visits' });
    const strange = tableOf({
      id: 'origin',
      group: 'fit',
      kind: 'category',
      codes: Int32Array.of(0, 2),
      labels: ['a', 'b'],
    });
    expect(refusal(strange, new Uint8Array(2))).toEqual({ type: 'UnknownCode', column: 'origin', row: 1 });
    const { table } = closedLeads(3, 1);
    expect(refusal(table, new Uint8Array(2))).toEqual({ type: 'OutcomeLength', has: 2, needs: 3 });
    expect(refusal(table, Uint8Array.of(0, 1, 2))).toEqual({ type: 'OutcomeValue', row: 2 });
  });

  test('one class only is said', () => {
    const { table } = closedLeads(200, 1);
    const { gate, evaluation, scorecard } = trained(table, new Uint8Array(200));
    expect(gate).toEqual({ kind: 'one-class', closed: 200, won: 0 });
    expect(evaluation).toBeNull();
    expect(scoreTable(scorecard, table).probability[0]).toBeCloseTo(0.5 / 201, 6);
  });

  test('constant columns, and those that are missing everywhere, say nothing', () => {
    const table = tableOf(
      numbers(
        'always 7',
        Array.from({ length: 60 }, () => 7),
      ),
      numbers(
        'never known',
        Array.from({ length: 60 }, () => Number.NaN),
      ),
      texts(
        'one country',
        Array.from({ length: 60 }, () => 'Norway'),
      ),
      texts(
        'nowhere',
        Array.from({ length: 60 }, () => null),
      ),
    );
    const { noted, gate, scorecard } = trained(table, alternating(60));
    expect(noted.constant).toEqual(['always 7', 'never known', 'one country', 'nowhere']);
    expect(gate).toEqual({ kind: 'no-signal', auc: 0.5, low: 0.5 });
    expect(scorecard.columns.flatMap(({ bins }) => bins).every(({ points }) => points === 0)).toBe(true);
  });

  test('a table without columns has no signal', () => {
    expect(trained({ rows: 60, columns: [] }, alternating(60)).gate.kind).toBe('no-signal');
  });

  test('ten thousand categories are pooled, and found to say nothing', () => {
    const leads = 10_000;
    const table = tableOf(
      texts(
        'number of the lead',
        Array.from({ length: leads }, (_, at) => `lead ${at}`),
      ),
    );
    const { scorecard, gate } = trained(table, alternating(leads));
    expect(scorecard.columns[0]?.bins.map(({ kind }) => kind)).toEqual(['missing', 'other']);
    expect(gate.kind).toBe('no-signal');
  });

  test('as many labels as would make the fit slow are kept, the most common ones', () => {
    const labels = Array.from({ length: 700 }, (_, at) => `place ${at}`);
    const held = labels.flatMap((label, at) => Array.from({ length: 30 + (at % 5) }, () => label));
    const column = {
      ...texts('city', []),
      labels,
      codes: Int32Array.from(held, (label) => Number(label.slice(6))),
    };
    const { scorecard } = trained(tableOf(column), alternating(held.length));
    expect(scorecard.columns[0]?.bins).toHaveLength(602);
    expect(scorecard.columns[0]?.bins.slice(2).every(({ closed }) => closed >= 30)).toBe(true);
  });

  test('infinite values are missing, and counted', () => {
    const values = Array.from({ length: 60 }, (_, at) =>
      at % 6 === 0 ? Infinity : at % 6 === 1 ? -Infinity : at,
    );
    const { noted, scorecard } = trained(tableOf(numbers('revenue', values)), alternating(60));
    expect(noted.infinite).toEqual([{ column: 'revenue', values: 20 }]);
    expect(scorecard.columns[0]?.bins.find(({ kind }) => kind === 'missing')?.closed).toBe(20);
  });

  test('what is filled in for winners only is left out, and named', () => {
    const { table, outcome } = closedLeads(300, 2);
    const size = Array.from(outcome, (won) => (won === 1 ? 'large' : null));
    const leaking = { ...table, columns: [...table.columns, texts('deal size', size)] };
    const { noted, scorecard } = trained(leaking, outcome);
    expect(noted.winnersOnly).toEqual(['deal size']);
    expect(scorecard.columns.map(({ id }) => id)).toEqual(['visits', 'industry', 'colour']);
    const few = texts(
      'deal size',
      size.map((each, lead) => (lead < 60 ? each : null)),
    );
    expect(trained({ ...table, columns: [...table.columns, few] }, outcome).noted.winnersOnly).toEqual([
      'deal size',
    ]);
    const andOneOther = size.with(outcome.indexOf(0), 'large');
    const known = { ...table, columns: [...table.columns, texts('deal size', andOneOther)] };
    expect(trained(known, outcome).noted.winnersOnly).toEqual([]);
  });

  test('what a few winners alone happen to have is kept', () => {
    const { table, outcome } = closedLeads(300, 2);
    const first = outcome.indexOf(1);
    const size = Array.from(outcome, (_, lead) => (lead === first ? 'large' : null));
    const { noted } = trained({ ...table, columns: [...table.columns, texts('deal size', size)] }, outcome);
    expect(noted.winnersOnly).toEqual([]);
  });

  test('columns that list the leads they speak of say the same as whole ones', () => {
    const { table, outcome } = closedLeads(300, 2);
    const columns = table.columns.map((column): FeatureColumn => {
      const said = column.kind === 'number' ? column.values : column.codes;
      const nothing = column.kind === 'number' ? 0 : -1;
      const leads = Int32Array.from([...said.keys()].filter((lead) => said[lead] !== nothing));
      return column.kind === 'number'
        ? { ...column, leads, values: Float64Array.from(leads, (lead) => said[lead] ?? 0) }
        : { ...column, leads, codes: Int32Array.from(leads, (lead) => said[lead] ?? -1) };
    });
    const listed = { rows: table.rows, columns };
    const training = trained(listed, outcome);
    expect(training).toEqual(trained(table, outcome));
    expect(scoreTable(training.scorecard, listed)).toEqual(scoreTable(training.scorecard, table));
    const all = Int32Array.from(outcome.keys());
    expect(takeRows(listed, all).columns.map((column) => ({ ...column, leads: null }))).toEqual(
      table.columns.map((column) => ({ ...column, leads: null })),
    );
  });

  test('lists of leads that are out of order, or of leads that are not there, are refused by name', () => {
    const column = numbers('visits', [1, 2]);
    const listing = (...leads: readonly number[]): unknown =>
      refusal({ rows: 5, columns: [{ ...column, leads: Int32Array.from(leads) }] }, new Uint8Array(5));
    expect(listing(3, 1)).toEqual({ type: 'WrongLead', column: 'visits', at: 1 });
    expect(listing(1, 1)).toEqual({ type: 'WrongLead', column: 'visits', at: 1 });
    expect(listing(1, 5)).toEqual({ type: 'WrongLead', column: 'visits', at: 1 });
    expect(listing(1, 2, 3)).toEqual({ type: 'WrongLength', column: 'visits', has: 2, needs: 3 });
  });

  test('zeros that are worth something count where they are not listed, too', () => {
    // Mostly missing: points begin there, and zero is an answer.
    const values = Array.from({ length: 90 }, (_, at) => (at % 3 === 0 ? 0 : Number.NaN));
    const outcome = Uint8Array.from({ length: 90 }, (_, at) =>
      (at % 3 === 0 && at % 4 !== 0) || at % 7 === 0 ? 1 : 0,
    );
    const whole = tableOf(numbers('visits', values));
    const leads = Int32Array.from([...values.keys()].filter((at) => at % 3 !== 0));
    const listed = tableOf({
      ...numbers(
        'visits',
        Array.from(leads, () => Number.NaN),
      ),
      leads,
    });
    const { scorecard } = trained(whole, outcome);
    expect(scorecard.columns[0]).toMatchObject({ base: 1 });
    expect(trained({ ...listed, rows: 90 }, outcome).scorecard).toEqual(scorecard);
    expect(scoreTable(scorecard, { ...listed, rows: 90 })).toEqual(scoreTable(scorecard, whole));
  });

  test('leads that are all the same have no signal', () => {
    const table = tableOf(
      numbers(
        'visits',
        Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? 1 : 2)),
      ),
    );
    const outcome = Uint8Array.from({ length: 200 }, (_, at) => (at % 4 < 2 ? 1 : 0));
    expect(trained(table, outcome).gate.kind).toBe('no-signal');
  });
});
