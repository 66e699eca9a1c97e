import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarProblems } from '@/lib/funnel/definition/calendar-problems';
import { workingCalendarSchema } from '@/lib/funnel/definition/working-calendar-schema';
import { workingExamples } from '@/lib/funnel/follow-up/working-example';
import type { WorkingCalendar } from '@/lib/funnel/follow-up/working-time';
import { runs } from '@/test/chance';

const office: WorkingCalendar = {
  zone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5],
  opens: '09:00',
  closes: '17:00',
  holidays: [],
};
const wednesday = Date.parse('2026-03-04T10:00+01:00');
const told = (calendar: WorkingCalendar, hours = 24) =>
  workingExamples(calendar, hours, wednesday).map((example) =>
    [example.from, example.due].map((at) => new Date(at).toISOString().slice(0, 16)),
  );

describe('the example of a working calendar', () => {
  it('is handed over late on Friday and on Saturday, and due on Monday and Tuesday', () => {
    expect(told(office)).toEqual([
      ['2026-03-06T15:00', '2026-03-09T15:00'],
      ['2026-03-07T11:00', '2026-03-10T08:00'],
    ]);
  });

  it('goes by the days off', () => {
    expect(told({ ...office, holidays: ['2026-03-06', '2026-03-09'] })[0]).toEqual([
      '2026-03-05T15:00',
      '2026-03-10T15:00',
    ]);
  });

  it('is one where nobody stops working', () => {
    const always = { ...office, days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' };
    expect(told(always)).toEqual([['2026-03-04T22:00', '2026-03-05T22:00']]);
  });

  it('lies ahead, for any calendar without problems', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const calendar = fc.record({
      zone: fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      opens: time,
      closes: fc.oneof(time, fc.constant('24:00')),
      holidays: fc.constant<string[]>([]),
    });
    fc.assert(
      fc.property(calendar, fc.integer({ min: 1, max: 100 }), (any, hours) => {
        fc.pre(calendarProblems(any).length === 0);
        for (const { from, due } of workingExamples(any, hours, wednesday)) {
          expect(from).toBeGreaterThan(wednesday - 86_400_000);
          expect(due).toBeGreaterThan(from);
        }
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('what is wrong with a calendar', () => {
  it.each<[string, Partial<WorkingCalendar>, readonly object[]]>([
    ['nothing', {}, []],
    ['nothing until midnight', { closes: '24:00' }, []],
    ['no day', { days: [] }, [{ path: 'workingTime.days', type: 'empty' }]],
    ['a zone that nobody knows', { zone: 'Mars/Base' }, [{ path: 'workingTime.zone', type: 'noZone' }]],
    ['no opening', { opens: '' }, [{ path: 'workingTime.opens', type: 'form' }]],
    ['closing before opening', { closes: '08:00' }, [{ path: 'workingTime.closes', type: 'closesFirst' }]],
  ])('is %s, as the schema has it', (_, change, problems) => {
    const calendar = { ...office, ...change };
    expect(calendarProblems(calendar)).toEqual(problems);
    expect(workingCalendarSchema.safeParse(calendar).success).toBe(problems.length === 0);
  });
});
