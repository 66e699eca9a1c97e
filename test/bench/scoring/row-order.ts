import { isDate, isMissing, numberReader } from './guess-column';

/**
 * The rows, oldest first: by numbers, else by dates, else by text as it stands. What is missing comes first, and equal
 * ones stay as they are.
 * @param cells of the column that tells; null: the file's own order
 */
export function orderOf(cells: readonly string[] | null, rows: number): readonly number[] {
  const all = Array.from({ length: rows }, (_, row) => row);
  if (cells === null) return all;
  const filled = cells.filter((cell) => !isMissing(cell));
  const readNumber = numberReader(filled);
  const areNumbers = filled.every((cell) => readNumber(cell) !== null);
  if (!areNumbers && !filled.every(isDate))
    return all.toSorted((a, b) => compareTexts(cells[a] ?? '', cells[b] ?? '') || a - b);
  const read = areNumbers ? readNumber : dateReader(filled);
  const times = cells.map((cell) => (isMissing(cell) ? Number.NEGATIVE_INFINITY : (read(cell) ?? 0)));
  return all.toSorted((a, b) => compareNumbers(times[a] ?? 0, times[b] ?? 0) || a - b);
}

/** The month comes first where some cell can only be read so. */
function dateReader(filled: readonly string[]): (cell: string) => number {
  const parts = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/u;
  const isMonthFirst = filled.some((cell) => {
    const [, first = '', second] = parts.exec(cell) ?? [];
    return first.length < 4 && Number(second) > 12;
  });
  return (cell) => {
    const found = parts.exec(cell);
    // The month is written out.
    if (!found) return Date.parse(cell);
    const [, first = '', second, third, hour, minute, seconds] = found;
    const isAfternoon = /\dpm|\d pm/iu.test(cell) && hour !== '12';
    const [year, month, day] =
      first.length === 4
        ? [first, second, third]
        : isMonthFirst
          ? [third, first, second]
          : [third, second, first];
    return Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour ?? 0) + (isAfternoon ? 12 : 0),
      Number(minute ?? 0),
      Number(seconds ?? 0),
    );
  };
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
