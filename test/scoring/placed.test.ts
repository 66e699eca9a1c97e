import { describe, expect, it } from 'vitest';
import { idsAt, idsWithin, Placing } from '@/lib/scoring/placed';
import type { Score } from '@/lib/scoring/score';

const score = (fit: number, interest: number, quadrant: Score['quadrant']): Score => ({
  fit: { points: fit, upTo: 0, level: 'high', missing: [] },
  interest: { points: interest, level: 'high' },
  quadrant,
  cuts: { fit: 30, interest: 30 },
  lines: [],
});

function placedLeads() {
  const placing = new Placing();
  placing.add('ada', score(40, 50, 'A'));
  placing.add('ben', score(30, 29.9, 'B'));
  placing.add('cem', score(40, 50, null));
  placing.add('dan', score(-20, 0, 'D'));
  return placing.placed();
}

describe('leads by fit and interest', () => {
  it('are counted by quadrant, and apart where it is not known whether they fit', () => {
    expect(placedLeads().counts).toEqual({ A: 1, B: 1, C: 0, D: 1, unknown: 1 });
    expect(idsAt(placedLeads(), 'unknown')).toEqual(['cem']);
  });

  it('are found within an area, its ends included, where their fit is known', () => {
    expect(idsWithin(placedLeads(), { fit: [30, 40], interest: [0, 50] })).toEqual(['ada', 'ben']);
    expect(idsWithin(placedLeads(), { fit: [-Infinity, 29], interest: [-Infinity, Infinity] })).toEqual([
      'dan',
    ]);
  });
});
