import { Temporal } from 'temporal-polyfill';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';

/** When a team works: one stretch a day on some days of the week, but for its holidays, in its own time zone. */
export type WorkingCalendar = NonNullable<FunnelDefinition['workingTime']>;

/** A stretch of working time, in wall ms. */
type Stretch = { readonly from: number; readonly to: number };

const hour = 3_600_000;
const hoursADay = 24;
const midnight = '24:00';

/**
 * The moment by which somebody should have followed up. A day that was agreed is a working day: 24 hours end at the
 * same time on the next one, out of hours counted from the next opening. Hours beyond whole days are working hours,
 * and come to one working day at most.
 * @param from wall time in ms
 * @param hours as the funnel's stages hold them; 24 are a day
 */
export function workingHoursAfter(calendar: WorkingCalendar, from: number, hours: number): number {
  const days = Math.floor(hours / hoursADay);
  const rest = Math.min((hours % hoursADay) * hour, lengthOfDay(calendar));
  const dayReached = workingDaysAfter(calendar, from, days);
  return rest === 0 ? dayReached : workingTimeAfter(calendar, dayReached, rest);
}

/**
 * The earliest moment at which so much working time has gone by. None at all: `from`, or the next opening where it
 * lies out of hours.
 * @param from wall time in ms
 * @param length in ms
 */
export function workingTimeAfter(calendar: WorkingCalendar, from: number, length: number): number {
  let left = length;
  for (const stretch of stretchesFrom(calendar, from)) {
    const room = stretch.to - stretch.from;
    if (left <= room) return stretch.from + left;
    left -= room;
  }
  throw new RangeError('a calendar without end ended');
}

/** Working time in ms between two wall times; 0 where the second is not the later one. */
export function workingTimeBetween(calendar: WorkingCalendar, from: number, to: number): number {
  let sum = 0;
  for (const stretch of stretchesFrom(calendar, from)) {
    if (stretch.from >= to) break;
    sum += Math.min(stretch.to, to) - stretch.from;
  }
  return sum;
}

/** The same time of day, by the clock on the wall, so many working days after a moment or the next opening. */
function workingDaysAfter(calendar: WorkingCalendar, from: number, days: number): number {
  const opened = workingTimeAfter(calendar, from, 0);
  const local = Temporal.Instant.fromEpochMilliseconds(opened).toZonedDateTimeISO(calendar.zone);
  let date = local.toPlainDate();
  for (let left = days; left > 0;) {
    date = date.add({ days: 1 });
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  if (days === 0) return opened;
  const wanted = wallAt(calendar, date, local.toPlainTime());
  const { from: opening, to: closing } = stretchOf(calendar, date);
  return Math.min(Math.max(wanted, opening), closing);
}

/** What is worked from a moment on, without end; holidays are finite, so there is always a next one. */
function* stretchesFrom(calendar: WorkingCalendar, from: number): Generator<Stretch, void, undefined> {
  let date = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(calendar.zone).toPlainDate();
  for (; ; date = date.add({ days: 1 })) {
    if (!isWorkingDay(calendar, date)) continue;
    const whole = stretchOf(calendar, date);
    const stretch = { from: Math.max(whole.from, from), to: whole.to };
    // Over already, or swallowed by the hour that the clocks skip.
    if (stretch.from < stretch.to) yield stretch;
  }
}

function isWorkingDay({ days, holidays }: WorkingCalendar, date: Temporal.PlainDate): boolean {
  return days.includes(date.dayOfWeek) && !holidays.includes(date.toString());
}

/** A working day as it really is: an hour longer or shorter where the clocks change within it. */
function stretchOf(calendar: WorkingCalendar, date: Temporal.PlainDate): Stretch {
  const opens = Temporal.PlainTime.from(calendar.opens);
  return {
    from: wallAt(calendar, date, opens),
    to:
      calendar.closes === midnight
        ? wallAt(calendar, date.add({ days: 1 }), new Temporal.PlainTime())
        : wallAt(calendar, date, Temporal.PlainTime.from(calendar.closes)),
  };
}

/** Midnight is when the day begins, which some zones' clocks skip. */
function wallAt({ zone }: WorkingCalendar, date: Temporal.PlainDate, time: Temporal.PlainTime): number {
  const isMidnight = time.equals(new Temporal.PlainTime());
  return date.toZonedDateTime(isMidnight ? { timeZone: zone } : { timeZone: zone, plainTime: time })
    .epochMilliseconds;
}

/** The length in ms of a working day on which no clock changes. */
function lengthOfDay({ opens, closes }: WorkingCalendar): number {
  return minutesOf(closes) * 60_000 - minutesOf(opens) * 60_000;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
