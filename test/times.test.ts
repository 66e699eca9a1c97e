import { describe, expect, test } from 'vitest';
import { timesIn } from '@/lib/times';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

describe('short lengths of time', () => {
  test.each([
    [0, '1 min'],
    [45 * minute, '45 min'],
    [hour, '1 h'],
    [3 * hour + 59 * minute, '3 h'],
    [24 * hour - 1, '24 h'],
    [47 * hour, '47 h'],
    [2 * day, '2 d'],
    [62 * day, '62 d'],
    [400 * day, '13 mths'],
    [900 * day, '2 y'],
    [-3 * hour, '3 h'],
  ])('%i ms is %s', (length, text) => {
    expect(plain(timesIn('en').short(length))).toBe(text);
  });

  test('never breaks between number and unit', () => {
    expect(timesIn('en').short(3 * hour)).not.toContain(' ');
  });

  test('follows the language, its digits and its own spacing', () => {
    expect(plain(timesIn('de').short(2 * day))).toMatch(/^2 T/u);
    expect(timesIn('zh').short(3 * hour)).toBe('3小时');
    expect(plain(timesIn('ar-EG').short(3 * hour))).toContain('٣');
  });
});

test('long lengths are words with their plural', () => {
  expect(timesIn('en').long(hour)).toBe('1 hour');
  expect(timesIn('en').long(3 * hour)).toBe('3 hours');
});

test('the past is counted in days until they run to three digits', () => {
  expect(timesIn('en').ago(62 * day)).toBe('62 days ago');
  expect(timesIn('en').ago(120 * day)).toBe('3 months ago');
});

test('a date names its year only where it is another one', () => {
  const now = new Date(2026, 0, 10).getTime();
  expect(timesIn('en-GB').date(new Date(2026, 1, 3).getTime(), now)).toBe('3 Feb');
  expect(timesIn('en-GB').date(new Date(2025, 11, 3).getTime(), now)).toBe('3 Dec 2025');
});
