import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { WorkingCalendar } from '@/lib/funnel/follow-up/working-time';

/** The calendar to begin with: Monday to Friday, nine to five, by the clocks of a zone. */
export function usualCalendar(zone: string): WorkingCalendar {
  return { zone, days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00', holidays: [] };
}

/** Lets the follow-up clocks run in working time, or, with null, by day and by night. */
export function setWorkingTime(
  definition: FunnelDefinition,
  workingTime: WorkingCalendar | null,
): FunnelDefinition {
  return { ...definition, workingTime };
}

/** Days of the week in their order, each once: 1 is Monday. */
export function setWorkingDays(calendar: WorkingCalendar, days: readonly number[]): WorkingCalendar {
  return { ...calendar, days: [...new Set(days)].toSorted((a, b) => a - b) };
}

/** Days as `2026-12-25` on which nobody works, added to those that are known. */
export function addHolidays(calendar: WorkingCalendar, days: readonly string[]): WorkingCalendar {
  return { ...calendar, holidays: [...new Set([...calendar.holidays, ...days])].toSorted() };
}

/** A day on which they do work after all. */
export function removeHoliday(calendar: WorkingCalendar, day: string): WorkingCalendar {
  return { ...calendar, holidays: calendar.holidays.filter((each) => each !== day) };
}
