/** Texts for lengths of time and dates, in one language. Lengths are in ms, dates in wall ms. */
export type Times = {
  /** `45 min`, `3 h`, `2 d`: for dense places. Whole units, rounded down; never less than a minute. */
  readonly short: (length: number) => string;
  /** `45 minutes`, `3 hours`, `2 days`: for sentences and for being read aloud. */
  readonly long: (length: number) => string;
  /** `3 hours ago`, `62 days ago`. */
  readonly ago: (length: number) => string;
  /** `3 Feb`; with the year where it is not the one of `now`. */
  readonly date: (at: number, now: number) => string;
};

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';
type Width = 'narrow' | 'short' | 'long';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const month = 30.4375 * day;
const year = 12 * month;

/** Each unit serves lengths from `from` on. Sales counts in days, so they last until they run to three digits. */
const scale: readonly { readonly unit: Unit; readonly from: number; readonly size: number }[] = [
  { unit: 'year', from: 2 * year, size: year },
  { unit: 'month', from: 100 * day, size: month },
  { unit: 'day', from: 2 * day, size: day },
  { unit: 'hour', from: hour, size: hour },
  { unit: 'minute', from: 0, size: minute },
];

/**
 * Texts in a language, by the browser's own `Intl`.
 * @param locale BCP 47; absent: the browser's
 */
export function timesIn(locale?: string): Times {
  // The browser's formatters are slow to make and quick to use.
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (unit: Unit, unitDisplay: Width): Intl.NumberFormat => {
    const name = unit + unitDisplay;
    const made = formats.get(name) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay });
    formats.set(name, made);
    return made;
  };
  return {
    short: (length) => {
      const [count, unit] = measure(length);
      // Narrow minutes and months are both "m" in many languages.
      const isShort = unit === 'minute' || unit === 'month';
      return spaced(format(unit, isShort ? 'short' : 'narrow').formatToParts(count));
    },
    long: (length) => {
      const [count, unit] = measure(length);
      return format(unit, 'long').format(count);
    },
    ago: (length) => {
      const [count, unit] = measure(length);
      return new Intl.RelativeTimeFormat(locale).format(-count, unit);
    },
    date: (at, now) => {
      const day = new Date(at);
      const year = day.getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
      return day.toLocaleDateString(locale, { day: 'numeric', month: 'short', year });
    },
  };
}

/** In the browser's language. */
export const times: Times = timesIn();

/** The largest unit that fits. A minute that has begun counts, so that "24 h" is still said just after the start. */
function measure(length: number): readonly [number, Unit] {
  const minutes = Math.max(1, Math.ceil(Math.abs(length) / minute)) * minute;
  const { unit, size } = scale.find(({ from }) => minutes >= from) ?? { unit: 'minute', size: minute };
  return [Math.floor(minutes / size), unit];
}

/** Narrow units stick to their number in some languages ("3h"); Latin letters get a no-break space between. */
function spaced(parts: readonly Intl.NumberFormatPart[]): string {
  const space = parts.some(({ type }) => type === 'literal') ? '' : '\u00A0';
  return parts
    .map(({ type, value }) => (type === 'unit' && /^\p{Script=Latin}/u.test(value) ? space + value : value))
    .join('');
}
