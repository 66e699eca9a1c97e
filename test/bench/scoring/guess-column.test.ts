import { describe, expect, test } from 'vitest';
import { guessColumn } from './guess-column';
import { orderOf } from './row-order';

function valuesOf(...cells: readonly string[]): readonly number[] | null {
  const guess = guessColumn('revenue', cells);
  return guess.kind === 'column' && guess.column.kind === 'number' ? [...guess.column.values] : null;
}

function labelsOf(...cells: readonly string[]): readonly (string | null)[] | null {
  const guess = guessColumn('origin', cells);
  if (guess.kind !== 'column' || guess.column.kind !== 'category') return null;
  const { codes, labels } = guess.column;
  return Array.from(codes, (code) => labels[code] ?? null);
}

describe('a column of a file', () => {
  test('of numbers is one however few differ', () => {
    expect(valuesOf('1', '0', '1', '', '1.5e3', '-2')).toEqual([1, 0, 1, Number.NaN, 1500, -2]);
    expect(valuesOf('1', '0', 'inf', '-Infinity', 'NA')).toEqual([1, 0, Infinity, -Infinity, Number.NaN]);
  });

  test('is read as numbers are written where it comes from', () => {
    expect(valuesOf('1,234', '12,345,678.5', '7')).toEqual([1234, 12_345_678.5, 7]);
    expect(valuesOf('1,5', '0,25', '1.234,75')).toEqual([1.5, 0.25, 1234.75]);
    expect(valuesOf('$1,200', '€ 3', '45 %', '-$2.50')).toEqual([1200, 3, 45, -2.5]);
  });

  test('of words is a category, in which nothing is missing', () => {
    expect(labelsOf('social', '', 'paid', 'social', 'n/a', 'unknown')).toEqual([
      'social',
      null,
      'paid',
      'social',
      null,
      'unknown',
    ]);
    expect(labelsOf('10+', '1-9', '1-9', '5')).toEqual(['10+', '1-9', '1-9', '5']);
  });

  test('of numbers with a slip here and there says how many were not read', () => {
    const cells = [...Array.from({ length: 99 }, (_, at) => String(at)), 'tbd'];
    const guess = guessColumn('size', cells);
    expect(guess).toMatchObject({ kind: 'column', unread: 1, column: { kind: 'number' } });
  });

  test('is left out where it holds dates, nothing, or the number of the row', () => {
    expect(guessColumn('seen', ['2026-01-02', '2026-01-02T10:00:00Z', ''])).toEqual({
      kind: 'left out',
      why: 'dates',
    });
    expect(guessColumn('seen', ['31.12.2025 08:15', '01-02-2026'])).toEqual({
      kind: 'left out',
      why: 'dates',
    });
    expect(guessColumn('seen', ['', '-'])).toEqual({ kind: 'left out', why: 'empty' });
    expect(guessColumn('lead_id', ['1', '2', '3'])).toEqual({ kind: 'left out', why: 'numbers the rows' });
    expect(guessColumn('seen', ['5-Jan-2026', 'March 3, 2026'])).toEqual({ kind: 'left out', why: 'dates' });
    expect(guessColumn('month', ['jan', 'may', 'mar']).kind).toBe('column');
    for (const name of ['Prospect ID', 'Lead Number', 'leadId', 'uuid'])
      expect(guessColumn(name, ['1', '2', '3'])).toEqual({ kind: 'left out', why: 'numbers the rows' });
    expect(guessColumn('lead_id', ['1', '2', '2']).kind).toBe('column');
    expect(guessColumn('paid', ['1', '2', '3']).kind).toBe('column');
  });
});

describe('rows are put in order', () => {
  test('by numbers, by dates of any writing, else by text, what is missing first', () => {
    expect(orderOf(['10', '9', '', '9'], 4)).toEqual([2, 1, 3, 0]);
    expect(orderOf(['2026-02-01', '2025-12-31 23:00', '2025-12-31 01:00'], 3)).toEqual([2, 1, 0]);
    expect(orderOf(['01-02-2026', '31-12-2025'], 2)).toEqual([1, 0]);
    expect(orderOf(['01/02/2026', '12/31/2025'], 2)).toEqual([1, 0]);
    expect(orderOf(['1/2/2026 1:05 PM', '1/2/2026 11:00 AM'], 2)).toEqual([1, 0]);
    expect(orderOf(['Feb 3, 2026', '5-Jan-2026'], 2)).toEqual([1, 0]);
    expect(orderOf(['b', 'a', 'b'], 3)).toEqual([1, 0, 2]);
    expect(orderOf(null, 3)).toEqual([0, 1, 2]);
  });
});
