import type { DateFormat } from './dates';
import { monthNames } from './month-names';

/** A date as it is written: by the clock of its place, of which `offset` may tell the minutes that it is ahead of UTC. */
export type DateParts = {
  readonly type: 'parts';
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** Since midnight, in ms. */
  readonly time: number;
  /** Null: nothing tells the zone. */
  readonly offset: number | null;
  /** Whether a time of day was written. */
  readonly hasTime: boolean;
};

export type PartsReading =
  | DateParts
  /** Written like a date, but there is no such day or time. */
  | { readonly type: 'impossible' }
  | { readonly type: 'notADate' };

const notADate: PartsReading = { type: 'notADate' };
const impossible: PartsReading = { type: 'impossible' };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Longer cells are no dates. */
const longest = 80;

/** Hours and minutes, seconds and their fraction, the half of the day, the zone: `9:05`, `09.05.30`, `9:05 PM GMT+2`. */
const clock =
  /^(?:[T\s,]|\bat\b|\bum\b)*(?:(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,:](\d{1,9}))?)?\s*([ap])?\.?(?:m\b)?\.?|(\d{2})(\d{2})(\d{2})?(?=Z|[+-]|$))?\s*(?:\(?([a-z]{1,5})\)?)?\s*([+-]\d{2}:?(?:\d{2})?)?(?:\s*[([][^)\]]*[)\]])?$/iu;

const isoDay = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)/u;
const figures = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)/u;
const dayThenName =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.|º|er)?[\s/-]+(?:de\s+|of\s+)?(\p{L}[\p{L}\p{M}]*)\.?,?[\s/-]+(?:de\s+)?(\d{4}|\d{2})(?!\d)/iu;
const nameThenDay =
  /^(?:\p{L}+\.?,?\s+)?(\p{L}[\p{L}\p{M}]*)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})(?!\d)/iu;

/** Zones that exports write as letters, in minutes ahead of UTC. */
const lettered: ReadonlyMap<string, number> = new Map(
  [
    [0, 'z utc gmt wet'],
    [60, 'cet bst west'],
    [120, 'cest eet'],
    [180, 'eest'],
    [-240, 'edt'],
    [-300, 'est cdt'],
    [-360, 'cst mdt'],
    [-420, 'mst pdt'],
    [-480, 'pst'],
  ].flatMap(([minutes, names]) =>
    String(names)
      .split(' ')
      .map((name) => [name, Number(minutes)] as const),
  ),
);

/**
 * A reader of dates that are written in a format. Nothing is guessed: 31.04. is impossible, and 13/12/2026 where months
 * come first.
 */
export function partsReader(format: DateFormat): (text: string) => PartsReading {
  switch (format) {
    case 'iso':
      return withClock((text) => {
        const found = isoDay.exec(text);
        return found && [found[1], found[3] ?? found[5], found[4] ?? found[6], found[0].length];
      });
    case 'dayFirst':
      return withClock((text) => {
        const found = figures.exec(text);
        return found && [found[4], found[3], found[1], found[0].length];
      });
    case 'monthFirst':
      return withClock((text) => {
        const found = figures.exec(text);
        return found && [found[4], found[1], found[3], found[0].length];
      });
    case 'named':
      return named();
    case 'serial':
      return (text) => (/^\d{5}(?:[.,]\d{1,12})?$/u.test(text) ? serialDay(text) : notADate);
    case 'epoch':
      return (text) => (/^\d{9,10}(?:\.\d{1,9})?$|^\d{12,13}$/u.test(text) ? sinceEpoch(text) : notADate);
  }
}

type Found = readonly [
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
  length: number,
];

function withClock(find: (text: string) => Found | null): (text: string) => PartsReading {
  return (text) => {
    if (text.length > longest) return notADate;
    const found = find(text);
    const rest = found && clock.exec(text.slice(found[3]));
    return found && rest ? together(found, rest) : notADate;
  };
}

function named(): (text: string) => PartsReading {
  const monthOf = monthNames();
  const found = (
    match: RegExpExecArray | null,
    month: string | undefined,
    rest: readonly [string | undefined, string | undefined],
  ): Found | null => {
    const number = month === undefined ? undefined : monthOf(month);
    return match && number !== undefined ? [rest[0], number, rest[1], match[0].length] : null;
  };
  return withClock((text) => {
    const first = dayThenName.exec(text);
    const second = nameThenDay.exec(text);
    return (
      found(first, first?.[2], [first?.[3], first?.[1]]) ??
      found(second, second?.[1], [second?.[3], second?.[2]])
    );
  });
}

function together([year, month, dayOfMonth]: Found, time: RegExpExecArray): PartsReading {
  const [
    ,
    hours = time[6],
    minutes = time[7],
    seconds = time[8] ?? '0',
    fraction = '0',
    half,
    ,
    ,
    ,
    zone,
    shift,
  ] = time;
  const hasTime = hours !== undefined;
  const offset = offsetOf(zone, shift);
  if (offset === undefined) return notADate;
  const parts = {
    year: fullYear(year ?? ''),
    month: Number(month),
    day: Number(dayOfMonth),
  };
  const atHour = hourOf(Number(hours ?? 0), half);
  const isDay =
    parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.day <= daysIn(parts.year, parts.month);
  if (!isDay || parts.year < 1970 || atHour === null || Number(minutes ?? 0) > 59 || Number(seconds) > 60)
    return impossible;
  const ms = Math.trunc(Number(`0.${fraction}`) * 1000);
  return {
    type: 'parts',
    ...parts,
    time: atHour * hour + Number(minutes ?? 0) * minute + Math.min(59, Number(seconds)) * 1000 + ms,
    offset,
    hasTime,
  };
}

function hourOf(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours > 23 ? null : hours;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Minutes ahead of UTC; null: not said; undefined: said in a way that nobody understands. */
function offsetOf(zone: string | undefined, shift: string | undefined): number | null | undefined {
  const base = zone === undefined ? undefined : lettered.get(zone.toLowerCase());
  if (zone !== undefined && base === undefined) return undefined;
  if (shift === undefined) return base ?? null;
  const sign = shift.startsWith('-') ? -1 : 1;
  const minutes = Number(shift.slice(-2)) * (shift.length > 3 ? 1 : 0);
  return sign * (Number(shift.slice(1, 3)) * 60 + minutes);
}

/** Two figures are of the century around 2030. */
function fullYear(year: string): number {
  if (year.length !== 2) return Number(year);
  return Number(year) + (Number(year) < 80 ? 2000 : 1900);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Excel's day 25,569 is the first of 1970; its day 60 is a 29 February that never was, long before. */
function serialDay(text: string): PartsReading {
  const days = Number(text.replace(',', '.'));
  if (days < 25_569) return impossible;
  return ofUtc(Math.round((days - 25_569) * day), null, days % 1 !== 0);
}

function sinceEpoch(text: string): PartsReading {
  const number = Number(text);
  return ofUtc(text.length > 11 && !text.includes('.') ? number : Math.trunc(number * 1000), 0, true);
}

function ofUtc(ms: number, offset: number | null, hasTime: boolean): DateParts {
  const date = new Date(ms);
  return {
    type: 'parts',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time: ms % day,
    offset,
    hasTime,
  };
}
