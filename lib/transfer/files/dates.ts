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
