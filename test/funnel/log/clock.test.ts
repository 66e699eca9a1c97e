import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimestamp, tick, wallOf, type Timestamp } from '@/lib/funnel/log/clock';

const now = Date.UTC(2026, 2, 2);

describe('the clock', () => {
  it('gives wall time, and counts on within a millisecond', () => {
    const first = tick(null, now, 'dev');
    const second = tick(first, now, 'dev');
    const third = tick(second, now + 1, 'dev');
    expect([wallOf(first), wallOf(second), wallOf(third)]).toEqual([now, now, now + 1]);
    expect([first, second, third].toSorted()).toEqual([first, second, third]);
    expect(third.split('-')[1]).toBe('0000');
  });

  it('goes on from where it was when the wall clock is set back', () => {
    const before = tick(null, now, 'dev');
    const after = tick(before, now - 3_600_000, 'dev');
    expect(after > before).toBe(true);
    expect(wallOf(after)).toBe(now);
  });

  it('borrows the next millisecond when the counter is full', () => {
    const full = `${now.toString(36).padStart(9, '0')}-zzzz-dev`;
    const next = tick(full, now, 'dev');
    expect(next > full).toBe(true);
    expect(wallOf(next)).toBe(now + 1);
    expect(next.split('-')[1]).toBe('0000');
  });

  it('goes on from another device that is ahead', () => {
    const ahead = tick(null, now + 60_000, 'other');
    const mine = tick(ahead, now, 'dev');
    expect(mine > ahead).toBe(true);
    expect(mine.endsWith('-dev')).toBe(true);
  });

  it('only ever goes forward, and sorts as text', () => {
    const walls = fc.array(fc.integer({ min: 0, max: 36 ** 9 - 2 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(walls, (times) => {
        let last: Timestamp | null = null;
        for (const time of times) {
          const next: Timestamp = tick(last, time, 'd');
          expect(isTimestamp(next)).toBe(true);
          if (last !== null) {
            expect(next > last).toBe(true);
            expect(wallOf(next)).toBeGreaterThanOrEqual(wallOf(last));
          }
          expect(wallOf(next)).toBeGreaterThanOrEqual(time);
          last = next;
        }
      }),
    );
  });

  it.each(['', 'soon', '2026-01-01', '00000000a-0000-', '00000000A-0000-dev', '00000000a-0000-d v'])(
    'takes %j for no timestamp of its own',
    (text) => {
      expect(isTimestamp(text)).toBe(false);
    },
  );
});
