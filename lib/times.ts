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

/** Narrow minutes and months are both "m" in many languages. */
const denseWidth: Readonly<Record<Unit, Width>> = {
  minute: 'short',
  hour: 'narrow',
  day: 'narrow',
  month: 'short',
  year: 'narrow',
};

/**
 * Texts in a language, by the browser's own `Intl`.
 * @param locale BCP 47; absent: the browser's
 */
export function timesIn(locale?: string): Times {
  const units = remembered((unit: Unit, width: Width) => unitFormat(unit, width, locale));
  const past = remembered(() => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));
  const dates = remembered(
    (withYear: 'year' | '') =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'short',
        ...(withYear === '' ? {} : { year: 'numeric' }),
      }),
  );
  const yearOf = (at: number): number => new Date(at).getFullYear();
  return {
    short: (length) => {
      const { count, unit } = measure(length);
      return spaced(units(unit, denseWidth[unit]).formatToParts(count));
    },
    long: (length) => {
      const { count, unit } = measure(length);
      return units(unit, 'long').format(count);
    },
    ago: (length) => {
      const { count, unit } = measure(length);
      return past().format(-count, unit);
    },
    date: (at, now) => dates(yearOf(at) === yearOf(now) ? '' : 'year').format(at),
  };
}

/** In the browser's language. */
export const times: Times = timesIn();

/** The largest unit that fits. A minute that has begun counts, so that "24 h" is still said just after the start. */
function measure(length: number): { readonly count: number; readonly unit: Unit } {
  const minutes = Math.max(1, Math.ceil(Math.abs(length) / minute)) * minute;
  const { unit, size } = scale.find(({ from }) => minutes >= from) ?? { unit: 'minute', size: minute };
  return { count: Math.floor(minutes / size), unit };
}

function unitFormat(unit: Unit, width: Width, locale: string | undefined): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: width, maximumFractionDigits: 0 });
}

/** Narrow units stick to their number in some languages ("3h"); Latin letters get a no-break space between. */
function spaced(parts: readonly Intl.NumberFormatPart[]): string {
  return parts
    .map(({ type, value }, index) =>
      type === 'unit' && parts[index - 1]?.type === 'integer' && /^\p{Script=Latin}/u.test(value)
        ? `\u00A0${value}`
        : value,
    )
    .join('');
}

/** Makes each once: the browser's formatters are slow to make and quick to use. */
function remembered<Made, Keys extends readonly string[]>(
  make: (...keys: Keys) => Made,
): (...keys: Keys) => Made {
  const made = new Map<string, Made>();
  return (...keys) => {
    const name = keys.join(' ');
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make(...keys);
    made.set(name, fresh);
    return fresh;
  };
}
