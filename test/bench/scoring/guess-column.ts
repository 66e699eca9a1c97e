import type { FeatureColumn } from '@/lib/scoring/learning/feature-table';

/** What a column of a file was taken for. */
export type Guess =
  | { readonly kind: 'column'; readonly column: FeatureColumn; readonly unread: number }
  | { readonly kind: 'left out'; readonly why: 'empty' | 'dates' | 'numbers the rows' };

/** So many of the cells that are filled in are enough to tell what a column holds; what is not of that kind is missing. */
const most = 0.98;

const missing = /^(?:|na|n\/a|#n\/a|nan|null|\(null\)|nil|\\n|-+|\?)$/iu;
const infinite = /^([+-]?)(?:inf|infinity|∞)$/iu;
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const grouped = /^[+-]?\d{1,3}(?:[, '\u00a0\u202f]\d{3})+(?:\.\d+)?$/u;
const groupedByPoints = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/u;
const decimalComma = /^[+-]?\d+,\d+$/u;
const yearFirst = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d{2}.*)?$/u;
const yearLast = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?:[T ,]+\d{1,2}:\d{2}.*)?$/u;
const namedMonth =
  /^(?:[a-z]+,? )?(?:\d{1,2}[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -.,]/iu;
const numbering =
  /^(?:unnamed: \d+|column 1|index|row|rownum|#|(?:.*[\s_-])?(?:(?:uu|gu)?id|number|num|nr|no))$/iu;
const camelId = /[a-z]I[dD]$/u;

/**
 * Guesses what a column of a file holds. Numbers stay numbers however few there are; dates are left out, as a model of
 * dates learns the past; so is what numbers the rows.
 * @param cells trimmed
 */
export function guessColumn(id: string, cells: readonly string[]): Guess {
  const filled = cells.filter((cell) => !missing.test(cell));
  if (filled.length === 0) return { kind: 'left out', why: 'empty' };
  const enough = filled.length * most;
  if (filled.filter(isDate).length >= enough) return { kind: 'left out', why: 'dates' };
  if ((numbering.test(id.trim()) || camelId.test(id.trim())) && new Set(filled).size === filled.length)
    return { kind: 'left out', why: 'numbers the rows' };
  const read = numberReader(filled);
  const unread = filled.filter((cell) => read(cell) === null).length;
  if (filled.length - unread >= enough) {
    const values = Float64Array.from(cells, (cell) => (missing.test(cell) ? null : read(cell)) ?? Number.NaN);
    return { kind: 'column', unread, column: { id, group: 'interest', kind: 'number', values } };
  }
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(cells, (cell) => {
    if (missing.test(cell)) return -1;
    const code = codeOf.get(cell) ?? codeOf.size;
    codeOf.set(cell, code);
    return code;
  });
  return {
    kind: 'column',
    unread: 0,
    column: { id, group: 'fit', kind: 'category', codes, labels: [...codeOf.keys()] },
  };
}

/** Whether a cell says nothing. */
export function isMissing(cell: string): boolean {
  return missing.test(cell);
}

export function isDate(cell: string): boolean {
  return (
    yearFirst.test(cell) || yearLast.test(cell) || (namedMonth.test(cell) && !Number.isNaN(Date.parse(cell)))
  );
}

/**
 * Reads numbers as a column writes them: a comma before the decimals is told from one between thousands by all cells.
 * @returns gives null for what is no number
 */
export function numberReader(filled: readonly string[]): (cell: string) => number | null {
  const bare = filled.map(withoutUnits);
  const hasComma =
    bare.some((cell) => groupedByPoints.test(cell)) ||
    (bare.some((cell) => decimalComma.test(cell) && !grouped.test(cell)) &&
      !bare.some((cell) => grouped.test(cell) && cell.includes('.')));
  return (cell) => {
    const text = withoutUnits(cell);
    const endless = infinite.exec(text);
    if (endless) return endless[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    if (hasComma && (decimalComma.test(text) || groupedByPoints.test(text)))
      return Number(text.replaceAll('.', '').replace(',', '.'));
    if (plain.test(text)) return Number(text);
    return grouped.test(text) ? Number(text.replaceAll(/[, '\u00a0\u202f]/gu, '')) : null;
  };
}

function withoutUnits(cell: string): string {
  return cell.replace(/^([+-]?)\s*[$€£¥]\s*/u, '$1').replace(/\s*[%$€£¥]$/u, '');
}
