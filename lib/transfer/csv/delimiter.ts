import Papa from 'papaparse';
import { countHeaders } from '@/lib/transfer/files/header';

const candidates = [',', ';', '\t', '|'] as const;
/** Records that are compared. */
const preview = 60;

/**
 * What parts a file's cells. Spreadsheets may say so in a first line "sep=;"; else the separator that gives the most
 * known headers, then the one that parts most records into the same number of cells.
 * @param sample the file's beginning
 */
export function detectDelimiter(sample: string): string {
  const said = /^sep=([^\r\n])(?:\r|\n|$)/u.exec(sample)?.[1];
  if (said) return said;
  const scores = candidates.map((delimiter) => ({ delimiter, ...score(sample, delimiter) }));
  scores.sort((a, b) => b.headers - a.headers || b.regular - a.regular);
  return scores[0]?.delimiter ?? ',';
}

function score(sample: string, delimiter: string): { readonly headers: number; readonly regular: number } {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview, skipEmptyLines: 'greedy' });
  const widths = new Map<number, number>();
  for (const cells of data) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const regular = Math.max(
    0,
    ...[...widths].map(([width, count]) => (width > 1 ? count * Math.log2(width) : 0)),
  );
  return { headers: Math.max(0, ...data.slice(0, 20).map(countHeaders)), regular };
}
