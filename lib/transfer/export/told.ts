import { isoTime } from './iso-time';

/** What a cell of a file for people says: words, a number, an amount of money, or a moment (`at`, wall time in ms). */
export type Told =
  string | number | { readonly at: number } | { readonly amount: number; readonly currency: string };

/** A part of a file that is read by people: some text, facts one under the other, a table. */
export type Section = {
  /** What it is about, for a program. */
  readonly id: string;
  readonly title: string;
  readonly about?: string | undefined;
  /** Each with all its values; those without any are left out by whoever writes the file. */
  readonly facts?: readonly Fact[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly Told[])[] };
};

export type Fact = { readonly label: string; readonly values: readonly Told[] };

/** A fact of what may not be known. */
export function fact(label: string, ...values: readonly (Told | null | undefined)[]): Fact {
  return {
    label,
    values: values.filter((value): value is Told => value !== null && value !== undefined && value !== ''),
  };
}

/** Whether a section says anything: one without facts, rows and text is left out. */
export function saysAnything({ about, facts = [], table }: Section): boolean {
  return (
    about !== undefined || facts.some(({ values }) => values.length > 0) || (table?.rows.length ?? 0) > 0
  );
}

/** The same for a program: moments by ISO 8601, numbers as they are, money with its currency by ISO 4217. */
export function plainly({ id, title, about, facts = [], table }: Section): object {
  const plain = (value: Told): string | number | object =>
    typeof value === 'object' && 'at' in value ? isoTime(value.at) : value;
  const known = facts.filter(({ values }) => values.length > 0);
  return {
    id,
    title,
    ...(about === undefined ? {} : { about }),
    ...(known.length === 0
      ? {}
      : { facts: known.map(({ label, values }) => ({ label, values: values.map(plain) })) }),
    ...(table && table.rows.length > 0
      ? { table: { columns: table.columns, rows: table.rows.map((row) => row.map(plain)) } }
      : {}),
  };
}
