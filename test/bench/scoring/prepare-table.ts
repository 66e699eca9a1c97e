import type { FeatureColumn, FeatureTable } from '@/lib/scoring/learning/feature-table';
import { guessColumn, isMissing, type Guess } from './guess-column';
import { orderOf } from './row-order';
import { cellsOf, type Sheet } from './sheet';

/** What is asked of a file. */
export type TableWish = {
  readonly outcome: string;
  /** Absent: guessed where the column holds two values and one of them plainly means won. */
  readonly won?: string | undefined;
  readonly order?: string | undefined;
  readonly drop: readonly string[];
};

export type PreparedTable = {
  readonly table: FeatureTable;
  readonly outcome: Uint8Array;
  /** The value that means won. */
  readonly won: string;
  /** Rows that did not say how they ended. */
  readonly open: number;
  /** Rows that are the same as another one in every cell. */
  readonly repeated: number;
  readonly leftOut: readonly {
    readonly column: string;
    readonly why: Extract<Guess, { kind: 'left out' }>['why'];
  }[];
  /** Cells of numbers that hold something else, and are missing. */
  readonly unread: readonly { readonly column: string; readonly cells: number }[];
};

export type Preparation =
  { readonly ok: true; readonly prepared: PreparedTable } | { readonly ok: false; readonly problem: string };

/** What means won in a column of two values. */
const wonWords = /^(?:1|1\.0+|y|yes|t|true|won|closed[ _-]?won|win|converted|success|sold|customer)$/iu;
const lostWords = /^(?:0|0\.0+|n|no|f|false|lost|closed[ _-]?lost|loss|failure)$/iu;
/** Values that a message names. */
const namedValues = 8;

/** Makes a table of closed leads of a file, oldest first where it is said what tells. */
export function prepareTable(sheet: Sheet, wish: TableWish): Preparation {
  const find = (name: string): number => columnNamed(sheet.header, name);
  const wanted = [wish.outcome, ...(wish.order === undefined ? [] : [wish.order]), ...wish.drop];
  const unknown = wanted.find((name) => find(name) < 0);
  if (unknown !== undefined)
    return failed(`There is no column "${unknown}". There are: ${sheet.header.join(', ')}.`);
  const ends = cellsOf(sheet, find(wish.outcome));
  const won = wonValue(ends, wish);
  if ('problem' in won) return failed(won.problem);
  const isClosed = (row: number): boolean => !isMissing(ends[row] ?? '');
  const order = orderOf(
    wish.order === undefined ? null : cellsOf(sheet, find(wish.order)),
    sheet.rows.length,
  );
  const rows = order.filter(isClosed);
  if (rows.length === 0) return failed(`No row says how it ended in "${wish.outcome}".`);
  const aside = new Set(wanted.map(find));
  const columns: FeatureColumn[] = [];
  const leftOut: { column: string; why: Extract<Guess, { kind: 'left out' }>['why'] }[] = [];
  const unread: { column: string; cells: number }[] = [];
  for (const [at, column] of sheet.header.entries()) {
    if (aside.has(at)) continue;
    const cells = cellsOf(sheet, at);
    const guess = guessColumn(
      column,
      rows.map((row) => cells[row] ?? ''),
    );
    if (guess.kind === 'left out') leftOut.push({ column, why: guess.why });
    else {
      columns.push(guess.column);
      if (guess.unread > 0) unread.push({ column, cells: guess.unread });
    }
  }
  return {
    ok: true,
    prepared: {
      table: { rows: rows.length, columns },
      outcome: Uint8Array.from(rows, (row) => (isSame(ends[row] ?? '', won.value) ? 1 : 0)),
      won: won.value,
      open: sheet.rows.length - rows.length,
      repeated: sheet.rows.length - new Set(sheet.rows.map((cells) => cells.join('\u0000'))).size,
      leftOut,
      unread,
    },
  };
}

/** By its exact name, else by the only one that differs in case or white space. */
function columnNamed(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  if (exact >= 0) return exact;
  const alike = header.flatMap((each, at) => (isSame(each.trim(), name.trim()) ? [at] : []));
  return alike.length === 1 ? (alike[0] ?? -1) : -1;
}

function wonValue(
  ends: readonly string[],
  { outcome, won }: TableWish,
): { readonly value: string } | { readonly problem: string } {
  const counts = new Map<string, number>();
  for (const end of ends) if (!isMissing(end)) counts.set(end, (counts.get(end) ?? 0) + 1);
  const values = [...counts.keys()];
  const told = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, namedValues)
    .map(([value, count]) => `${value} (${count})`)
    .join(', ');
  const more = values.length > namedValues ? `, and ${values.length - namedValues} more` : '';
  const holds = values.length === 0 ? `"${outcome}" is empty.` : `"${outcome}" holds: ${told}${more}.`;
  if (won !== undefined) {
    const value = values.find((each) => each === won) ?? values.find((each) => isSame(each, won));
    return value === undefined ? { problem: `No row has "${won}" in "${outcome}". ${holds}` } : { value };
  }
  const likely = values.filter((value) => wonWords.test(value));
  if (values.length <= 2 && likely.length === 1) return { value: likely[0] ?? '' };
  // All were lost: what would mean won does not matter.
  if (values.length === 1 && lostWords.test(values[0] ?? '')) return { value: 'won' };
  return { problem: `Which value means won? Say --won VALUE. ${holds}` };
}

function isSame(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  return a !== '' && b !== '' && Number.isFinite(Number(a)) && Number(a) === Number(b);
}

function failed(problem: string): Preparation {
  return { ok: false, problem };
}
