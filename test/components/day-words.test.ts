import { expect, test } from 'vitest';
import { dayWords } from '@/components/format/day-words';

const now = new Date(2026, 10, 18, 15).getTime();
const on = (day: number, hour = 9): number => new Date(2026, 10, day, hour).getTime();

test.each([
  [on(18, 23), 'today'],
  [on(19, 0), 'tomorrow'],
  [on(17, 23), 'yesterday'],
  [on(21), 'Saturday'],
  [on(24), 'Tuesday'],
  [on(12), 'Thursday'],
  [on(25), 'Nov 25'],
])('a day is said as people say it', (at, text) => {
  expect(dayWords(at, now)).toBe(text);
});
