import { Temporal } from 'temporal-polyfill';
import { workingHoursAfter, workingTimeAfter, type WorkingCalendar } from './working-time';

/** When a lead is handed over, and by when somebody should have followed up. Wall times in ms. */
export type WorkingExample = { readonly from: number; readonly due: number };

const hour = 3_600_000;
const week = 7;

/**
 * Two hand-overs that show what a calendar means: late on the last working day before a day off, and out of hours
 * after it. None for the second where work never stops.
 * @param calendar without problems: one that has none is counted in without end
 * @param hours that were agreed; 24 are a day
 * @param now wall time in ms from which on they lie
 */
export function workingExamples(
  calendar: WorkingCalendar,
  hours: number,
  now: number,
): readonly WorkingExample[] {
  const late = lateOn(calendar, lastWorkingDay(calendar, now));
  const after = outOfHours(calendar, late);
  return [late, ...(after === null ? [] : [after])].map((from) => ({
    from,
    due: workingHoursAfter(calendar, from, hours),
  }));
}

/** The first working day from tomorrow on that is followed by a day off; with none off, tomorrow's. */
function lastWorkingDay(calendar: WorkingCalendar, now: number): Temporal.PlainDate {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(calendar.zone).toPlainDate();
  const works = (date: Temporal.PlainDate): boolean =>
    calendar.days.includes(date.dayOfWeek) && !calendar.holidays.includes(date.toString());
  const first = workingTimeAfter(calendar, now, 0);
  const fallback = Temporal.Instant.fromEpochMilliseconds(first)
    .toZonedDateTimeISO(calendar.zone)
    .toPlainDate();
  for (let days = 1; days <= 2 * week; days += 1) {
    const date = today.add({ days });
    if (works(date) && !works(date.add({ days: 1 }))) return date;
  }
  return fallback;
}

/** An hour before they close, or when they open where they are not open for so long. */
function lateOn(calendar: WorkingCalendar, date: Temporal.PlainDate): number {
  const opens = at(calendar, date, calendar.opens);
  const closes =
    calendar.closes === '24:00'
      ? at(calendar, date.add({ days: 1 }), '00:00')
      : at(calendar, date, calendar.closes);
  return Math.max(opens, closes - hour);
}

/** Noon of the next day, where nobody works then; null: somebody does. */
function outOfHours(calendar: WorkingCalendar, from: number): number | null {
  const date = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(calendar.zone)
    .toPlainDate()
    .add({ days: 1 });
  const noon = at(calendar, date, '12:00');
  return workingTimeAfter(calendar, noon, 0) === noon ? null : noon;
}

function at({ zone }: WorkingCalendar, date: Temporal.PlainDate, time: string): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}
