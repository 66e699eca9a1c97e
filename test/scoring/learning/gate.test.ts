import { describe, expect, test } from 'vitest';
import { gateOf } from '@/lib/scoring/learning/gate';

const good = { value: 0.8, low: 0.7, high: 0.9 };

describe('what was learned is shown', () => {
  test('from 40 closed leads on, ten of them won and ten lost', () => {
    expect(gateOf(39, 20, good)).toEqual({
      kind: 'too-few',
      closed: 39,
      won: 20,
      lost: 19,
      needed: 40,
      neededOfEach: 10,
    });
    expect(gateOf(400, 9, good)).toMatchObject({ kind: 'too-few', won: 9, lost: 391 });
    expect(gateOf(400, 391, good)).toMatchObject({ kind: 'too-few', won: 391, lost: 9 });
    expect(gateOf(40, 10, good)).toEqual({ kind: 'low-confidence', closed: 40 });
  });

  test('with low confidence up to 320', () => {
    expect(gateOf(320, 100, good)).toEqual({ kind: 'low-confidence', closed: 320 });
    expect(gateOf(321, 100, good)).toEqual({ kind: 'ready' });
  });

  test('where both kinds are there', () => {
    expect(gateOf(400, 0, good)).toEqual({ kind: 'one-class', closed: 400, won: 0 });
    expect(gateOf(400, 400, good)).toEqual({ kind: 'one-class', closed: 400, won: 400 });
    expect(gateOf(12, 0, good)).toMatchObject({ kind: 'too-few', closed: 12 });
  });

  test('where it is better than chance for certain', () => {
    expect(gateOf(400, 100, { value: 0.6, low: 0.55, high: 0.65 })).toEqual({
      kind: 'no-signal',
      auc: 0.6,
      low: 0.55,
    });
    expect(gateOf(400, 100, { value: 0.6, low: 0.551, high: 0.65 })).toEqual({ kind: 'ready' });
  });
});
