import { partsReader, type PartsReading } from './date-parts';

/**
 * How dates are written. `iso`: 2026-11-30 and the like, with or without time and zone. `dayFirst`: 30.11.2026.
 * `monthFirst`: 11/30/2026. `named`: with the month's name. `serial`: days since the last of 1899, as Excel counts.
 * `epoch`: seconds or milliseconds since 1970.
 */
export const dateFormats = ['iso', 'dayFirst', 'monthFirst', 'named', 'serial', 'epoch'] as const;
export type DateFormat = (typeof dateFormats)[number];

/** What the dates of a column look like. */
export type DateGuess = {
  /** The most likely one. */
  readonly format: DateFormat;
  /** True where 03.04. may be in March or in April: the user has to say. */
  readonly isAmbiguous: boolean;
};

/** What exports write where there is no date. */
const noDate =
  /^(?:-+|n\/?a|null|none|\(no value\)|#n\/a|0|never|0000-00-00(?:[ T]00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?)?|00([/.-])00\1(?:00){1,2})$/iu;

/** True where the text stands for no date at all. */
export function isNoDate(text: string): boolean {
  return text === '' || noDate.test(text);
}

/** A reader for each format. */
export type DateReaders = readonly {
  readonly format: DateFormat;
  readonly read: (text: string) => PartsReading;
}[];

export function dateReaders(): DateReaders {
  return dateFormats.map((format) => ({ format, read: partsReader(format) }));
}

/** Cells that tell the format of a column. */
const enough = 2000;

/** A column's dates as they come in: `add` takes a cell, `guess` tells what they look like until then; null: no dates. */
export type DateTally = { readonly add: (cell: string) => void; readonly guess: () => DateGuess | null };

/**
 * Counts how many cells each format reads. A column is one of dates where a format reads more than half of what is
 * in it; the one that reads most is proposed.
 * @param shared one set of readers does for all columns
 */
export function tallyDates(shared: DateReaders): DateTally {
  const readers = shared.map((reader) => ({ ...reader, fits: 0 }));
  const either = readers.filter(({ format }) => format === 'dayFirst' || format === 'monthFirst');
  const isEven = (): boolean => either[0]?.fits === either[1]?.fits;
  let filled = 0;
  let withHalfDay = 0;
  return {
    add(cell) {
      const text = cell.trim();
      if (isNoDate(text)) return;
      // Only which of day and month stands first may take a whole file to be told.
      const asked = filled < enough ? readers : either;
      if (asked === either && !(isEven() && (either[0]?.fits ?? 0) > 0)) return;
      filled += 1;
      if (/\d\s*[ap]\.?m\b/iu.test(text)) withHalfDay += 1;
      for (const reader of asked) if (reader.read(text).type === 'parts') reader.fits += 1;
    },
    guess() {
      const best = readers.reduce((best, each) => (each.fits > best.fits ? each : best));
      if (filled === 0 || best.fits * 2 <= filled) return null;
      const isAmbiguous = either.includes(best) && isEven();
      // Where the clock has twelve hours, the month mostly stands first.
      if (isAmbiguous) return { format: withHalfDay > 0 ? 'monthFirst' : 'dayFirst', isAmbiguous };
      return { format: best.format, isAmbiguous };
    },
  };
}

/** What the dates of some cells look like; null: they are none. */
export function guessDates(cells: readonly string[], shared: DateReaders): DateGuess | null {
  const tally = tallyDates(shared);
  for (const cell of cells) tally.add(cell);
  return tally.guess();
}
