import { describe, expect, it } from 'vitest';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { readDays } from '@/lib/funnel/editing/read-days';
import {
  addHolidays,
  removeHoliday,
  setWorkingDays,
  setWorkingTime,
  usualCalendar,
} from '@/lib/funnel/editing/working-calendar';
import { allPresets } from '@/test/funnel/preset';

const calendar = usualCalendar('Europe/Berlin');

describe('editing the working time', () => {
  it.each(allPresets)('gives a sound definition of $id', (definition) => {
    const changed = setWorkingTime(definition, addHolidays(calendar, ['2026-12-25']));
    expect(definitionSchema.safeParse(changed).success).toBe(true);
    expect(setWorkingTime(changed, null)).toMatchObject({ workingTime: null });
  });

  it('keeps days in order, each once', () => {
    expect(setWorkingDays(calendar, [6, 1, 6, 3]).days).toEqual([1, 3, 6]);
    const off = addHolidays(addHolidays(calendar, ['2026-12-25', '2026-05-01']), ['2026-05-01']);
    expect(off.holidays).toEqual(['2026-05-01', '2026-12-25']);
    expect(removeHoliday(off, '2026-05-01').holidays).toEqual(['2026-12-25']);
  });
});

describe('a pasted list of days', () => {
  it('is read line by line, names and empty lines left out', () => {
    const text = '2026-12-25 Christmas\r\n\r\n  26.12.2026;Boxing Day\n2026-1-1\n2026-12-25';
    expect(readDays(text)).toEqual({ days: ['2026-12-25', '2026-12-26', '2026-01-01'], wrong: [] });
  });

  it('names the lines that are no day', () => {
    expect(readDays('2026-02-30\n12/25/2026\n2026-05-01\nMonday\n2026-05-011\n31.4.2026')).toEqual({
      days: ['2026-05-01'],
      wrong: [
        { line: 1, text: '2026-02-30' },
        { line: 2, text: '12/25/2026' },
        { line: 4, text: 'Monday' },
        { line: 5, text: '2026-05-011' },
        { line: 6, text: '31.4.2026' },
      ],
    });
  });
});
