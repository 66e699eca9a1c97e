import type { FilePlan, RefusedRow } from '@/lib/transfer/files/plan';
import { refusedFile } from '@/lib/transfer/files/refused-file';
import { words } from '@/lib/words';
import type { Reason, Refused } from './check';
import { refusedWords } from './import-words';

const mostShown = 200;

/** Refused rows as they come: counted by reason, the first kept, all of them written into a file. */
export function gatherRefused(plan: FilePlan): {
  readonly add: (rows: readonly RefusedRow[]) => void;
  readonly count: () => number;
  readonly all: () => Refused;
} {
  const first: RefusedRow[] = [];
  const reasons = new Map<string, Reason>();
  const written = refusedFile(plan, {
    row: words('import.refused.row'),
    why: words('import.refused.why'),
    tell: (row) => refusedWords(plan, row),
  });
  return {
    count: written.rows,
    add: (rows) => {
      written.add(rows);
      first.push(...rows.slice(0, mostShown - first.length));
      for (const { column, why } of rows.flatMap(({ problems }) => problems)) {
        const key = `${why}/${column}`;
        reasons.set(key, { column, why, rows: (reasons.get(key)?.rows ?? 0) + 1 });
      }
    },
    all: () => ({
      count: written.rows(),
      first,
      reasons: [...reasons.values()].toSorted((a, b) => b.rows - a.rows),
      file: written.file(),
    }),
  };
}
