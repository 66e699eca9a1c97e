import { isManyValued, type Column, type Mapping } from './column';
import type { CsvRecord } from '@/lib/transfer/csv/records';
import type { RowProblem, RowWhy } from './plan';

export type Cell = { readonly column: number; readonly text: string };

/** A record's cells by what they hold, and what is found wrong with them. */
export type Cells = {
  /** Filled cells of what the mapping calls so, in the file's order; one unless it is many-valued. */
  readonly of: (column: Column) => readonly Cell[];
  readonly first: (column: Column) => Cell | null;
  /** The text of the first; null where it is empty, says that there is nothing, or is too long, which is a problem. */
  readonly text: (column: Column, longest: number) => string | null;
  readonly refuse: (column: number, why: RowWhy) => void;
  readonly problems: readonly RowProblem[];
};

/** What exports write where there is nothing. */
const nothing = /^(?:-+|n\/?a|null|none|\(no value\)|#n\/a)$/iu;

/** Tells of each column where it stands, worked out once for all records. */
export function cellReader(mapping: Mapping): (record: CsvRecord) => Cells {
  const places = new Map<Column, number[]>();
  for (const [place, column] of mapping.entries())
    if (column !== null) places.set(column, [...(places.get(column) ?? []), place]);
  return (record) => {
    const problems: RowProblem[] = [];
    const refuse = (column: number, why: RowWhy): void => {
      problems.push({ column, why });
    };
    const of = (column: Column): readonly Cell[] => {
      const found: Cell[] = [];
      for (const place of places.get(column) ?? []) {
        const text = tidy(record.cells[place] ?? '');
        if (text !== '' && !nothing.test(text)) found.push({ column: place, text });
        if (found.length === 1 && !isManyValued(column)) break;
      }
      return found;
    };
    return {
      of,
      problems,
      refuse,
      first: (column) => of(column)[0] ?? null,
      text(column, longest) {
        const cell = of(column)[0];
        if (cell && cell.text.length > longest) refuse(cell.column, 'tooLong');
        return cell && cell.text.length <= longest ? cell.text : null;
      },
    };
  };
}

/** White space as single spaces; control and direction characters, which can make one name look like another, dropped. */
export function tidy(text: string): string {
  // Most cells are tidy, and there may be millions of them.
  if (/^[\w@.-]*$/u.test(text)) return text;
  return text
    .replace(shield, '')
    .replaceAll(/[\s\u{a0}]+/gu, ' ')
    .replaceAll(/[\p{Cc}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}]/gu, '')
    .trim();
}

/** What exports put before a text that a spreadsheet would take for a formula; ours too. */
const shield = /^\s*'(?=\s*[=+\-@＝＋－＠])/u;

/** A text of several lines, each of them tidy. */
export function tidyLines(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map(tidy)
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}
