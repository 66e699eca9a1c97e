/** Days that were read from lines of text, and the lines that are none. */
export type ReadDays = {
  /** As `2026-12-25`. */
  readonly days: readonly string[];
  /** With the number of the line, from 1. */
  readonly wrong: readonly { readonly line: number; readonly text: string }[];
};

/** Year first, or day first with dots; what follows is a name and is left out. Slashes mean either, so they are none. */
const forms = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})(?!\d)/u,
  /^(?<date>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/u,
] as const;

/** Reads a pasted list of days, one a line, as a calendar or a spreadsheet writes them. Empty lines are none. */
export function readDays(text: string): ReadDays {
  const days: string[] = [];
  const wrong: ReadDays['wrong'][number][] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/u).entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const day = dayOf(line);
    if (day === null) wrong.push({ line: index + 1, text: line });
    else days.push(day);
  }
  return { days: [...new Set(days)], wrong };
}

function dayOf(line: string): string | null {
  for (const form of forms) {
    const { year = '', month = '', date = '' } = form.exec(line)?.groups ?? {};
    if (year === '') continue;
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    // The thirtieth of February would become another day.
    const known = new Date(`${day}T00:00:00Z`);
    return Number.isNaN(known.getTime()) || known.toISOString().slice(0, 10) !== day ? null : day;
  }
  return null;
}
