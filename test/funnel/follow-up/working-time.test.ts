import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendarSchema } from '@/lib/funnel/definition/working-calendar-schema';
import {
  workingHoursAfter,
  workingTimeAfter,
  workingTimeBetween,
  type WorkingCalendar,
} from '@/lib/funnel/follow-up/working-time';
import { runs } from '@/test/chance';

const hour = 3_600_000;
const day = 24 * hour;

const office: WorkingCalendar = {
  zone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5],
  opens: '09:00',
  closes: '17:00',
  holidays: ['2026-05-01'],
};
const always: WorkingCalendar = { ...office, days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' };

const at = (text: string): number => Date.parse(text);
const told = (wall: number): string => new Date(wall).toISOString().slice(0, 16);

describe('the time by which to follow up', () => {
  it.each([
    ['the next working day at the same time', '2026-03-03T10:00+01:00', 24, '2026-03-04T10:00+01:00'],
    ['over the weekend', '2026-03-06T10:00+01:00', 24, '2026-03-09T10:00+01:00'],
    ['from Monday morning for what came on Saturday', '2026-03-07T12:00+01:00', 24, '2026-03-10T09:00+01:00'],
    [
      'from the next morning for what came at closing',
      '2026-03-03T17:00+01:00',
      24,
      '2026-03-05T09:00+01:00',
    ],
    ['over a holiday and the weekend after it', '2026-04-30T15:00+02:00', 24, '2026-05-04T15:00+02:00'],
    [
      'at the same time of day though the clocks go forward',
      '2026-03-27T10:00+01:00',
      24,
      '2026-03-30T10:00+02:00',
    ],
    [
      'at the same time of day though the clocks go back',
      '2026-10-23T10:00+02:00',
      24,
      '2026-10-26T10:00+01:00',
    ],
    ['some hours on the same day', '2026-03-03T10:00+01:00', 4, '2026-03-03T14:00+01:00'],
    ['some hours, the rest of them tomorrow', '2026-03-03T15:00+01:00', 4, '2026-03-04T11:00+01:00'],
    ['a day and some hours', '2026-03-03T10:00+01:00', 30, '2026-03-04T16:00+01:00'],
    ['two days', '2026-03-05T10:00+01:00', 48, '2026-03-09T10:00+01:00'],
    ['never more hours than a day has', '2026-03-03T10:00+01:00', 20, '2026-03-04T10:00+01:00'],
  ])('is %s', (_, from, hours, due) => {
    expect(told(workingHoursAfter(office, at(from), hours))).toBe(told(at(due)));
  });

  it('is the end of the hours on a day on which the clocks skip the wanted time', () => {
    const early = { ...always, opens: '01:00', closes: '03:30' };
    const due = workingHoursAfter(early, at('2026-03-28T02:30+01:00'), 24);
    expect(told(due)).toBe(told(at('2026-03-29T03:30+02:00')));
  });
});

describe('working time between two moments', () => {
  it.each([
    [
      'nights and weekends are no working time',
      office,
      '2026-03-06T16:00+01:00',
      '2026-03-09T10:00+01:00',
      2,
    ],
    ['a holiday is none', office, '2026-05-01T00:00+02:00', '2026-05-02T00:00+02:00', 0],
    ['nothing lies between a moment and one before it', office, '2026-03-04T10:00Z', '2026-03-03T10:00Z', 0],
    ['Berlin loses an hour in March', always, '2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00', 23],
    ['Berlin wins an hour in October', always, '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', 25],
  ] as const)('%s', (_, calendar, from, to, hours) => {
    expect(workingTimeBetween(calendar, at(from), at(to)) / hour).toBe(hours);
  });

  it.each([
    ['loses an hour in March', '2026-03-08T00:00-05:00', '2026-03-09T00:00-04:00', 23],
    ['wins an hour in November', '2026-11-01T00:00-04:00', '2026-11-02T00:00-05:00', 25],
  ])('New York %s', (_, from, to, hours) => {
    const newYork = { ...always, zone: 'America/New_York' };
    expect(workingTimeBetween(newYork, at(from), at(to)) / hour).toBe(hours);
    expect(told(workingTimeAfter(newYork, at(from), hours * hour))).toBe(told(at(to)));
  });

  it('has a Friday where it is Friday, at both ends of the world', () => {
    const friday = { ...office, days: [5], opens: '00:00', closes: '24:00' };
    const between = (zone: string, from: string): number =>
      workingTimeBetween({ ...friday, zone }, at(from), at(from) + day) / hour;
    expect(between('Pacific/Kiritimati', '2026-03-05T10:00Z')).toBe(24);
    expect(between('Pacific/Pago_Pago', '2026-03-06T11:00Z')).toBe(24);
    expect(between('Asia/Kathmandu', '2026-03-05T18:15Z')).toBe(24);
  });

  it('begins with the day where the clocks skip midnight', () => {
    const santiago = { ...always, zone: 'America/Santiago' };
    expect(
      workingTimeBetween(santiago, at('2026-09-05T00:00-04:00'), at('2026-09-07T00:00-03:00')) / hour,
    ).toBe(47);
  });
});

describe('on any calendar', () => {
  const time = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const calendars: fc.Arbitrary<WorkingCalendar> = fc
    .record({
      zone: fc.constantFrom(
        'Europe/Berlin',
        'America/New_York',
        'Pacific/Kiritimati',
        'Pacific/Pago_Pago',
        'Australia/Lord_Howe',
        'America/Santiago',
        'UTC',
      ),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      hours: fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 2 }),
      holidays: fc.subarray(['2026-03-29', '2026-10-25', '2026-11-01', '2026-12-25']),
    })
    .map(({ zone, days, hours, holidays }) => {
      const [opens = 0, closes = 1440] = hours.toSorted((a, b) => a - b);
      return { zone, days, holidays, opens: time(opens), closes: time(closes) };
    });
  const moments = fc
    .tuple(
      fc.constantFrom(
        at('2026-03-29T00:00Z'),
        at('2026-11-01T00:00Z'),
        at('2026-09-06T00:00Z'),
        at('2026-06-01T00:00Z'),
      ),
      fc.integer({ min: -5 * day, max: 5 * day }),
    )
    .map(([near, off]) => near + off);
  const lengths = fc.integer({ min: 1, max: 60 * hour });

  it('what is waited for has gone by when it is over, and not before', () => {
    fc.assert(
      fc.property(calendars, moments, lengths, (calendar, from, length) => {
        const end = workingTimeAfter(calendar, from, length);
        expect(workingTimeBetween(calendar, from, end)).toBe(length);
        expect(workingTimeBetween(calendar, from, end - 1)).toBe(length - 1);
      }),
      { numRuns: runs(150) },
    );
  });

  it('more takes longer, and what begins later ends no earlier', () => {
    fc.assert(
      fc.property(calendars, moments, lengths, lengths, (calendar, from, length, more) => {
        const end = workingTimeAfter(calendar, from, length);
        expect(workingTimeAfter(calendar, from, length + more)).toBeGreaterThan(end);
        expect(workingTimeAfter(calendar, from + more, length)).toBeGreaterThanOrEqual(end);
      }),
      { numRuns: runs(100) },
    );
  });

  it('two stretches make the whole, and none is longer than the time itself', () => {
    fc.assert(
      fc.property(calendars, moments, lengths, lengths, (calendar, from, first, second) => {
        const [middle, end] = [from + first, from + first + second];
        const whole = workingTimeBetween(calendar, from, end);
        expect(workingTimeBetween(calendar, from, middle) + workingTimeBetween(calendar, middle, end)).toBe(
          whole,
        );
        expect(whole).toBeLessThanOrEqual(end - from);
      }),
      { numRuns: runs(100) },
    );
  });

  it('more hours that were agreed never end earlier', () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 1, max: 60 }), (calendar, from, hours) => {
        expect(workingHoursAfter(calendar, from, hours)).toBeLessThanOrEqual(
          workingHoursAfter(calendar, from, hours + 24),
        );
        expect(workingHoursAfter(calendar, from, hours)).toBeGreaterThan(from);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('a calendar is refused', () => {
  it.each([
    ['zone', { zone: 'Berlin' }],
    ['days', { days: [] }],
    ['days.0', { days: [8] }],
    ['opens', { opens: '0:00' }],
    ['closes', { closes: '09:00' }],
    ['holidays.0', { holidays: ['2026-02-30'] }],
  ])('for its %s', (path, wrong) => {
    const parsed = workingCalendarSchema.safeParse({ ...office, ...wrong });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  it('but not where it lasts until midnight and knows no holidays', () => {
    const { holidays: _, ...calendar } = { ...office, closes: '24:00' };
    expect(workingCalendarSchema.parse(calendar).holidays).toEqual([]);
  });
});
