import { never } from '@/lib/metrics/past/pasts';
import type { Scene } from './scene';

/** What became of a hand-over by a moment, by number. */
export const verdicts = { open: 0, accepted: 1, returned: 2 } as const;

/** A hand-over: whose, at which place among all, what became of it by then, and when it was made. */
type VisitHandOver = (row: number, place: number, verdict: number, at: number) => void;

/** Hand-overs of a period, lead by lead. */
export function handOversFrom(
  { pasts, chosen, rows, asked }: Scene,
  { from, before }: { readonly from: number; readonly before: number },
  visit: VisitHandOver,
): void {
  const { asOf } = asked;
  const starts = pasts.handOvers.starts.data;
  const at = pasts.handOvers.at.data;
  const takenAt = pasts.handOvers.takenAt.data;
  const returnedAt = pasts.handOvers.returnedAt.data;
  const wonAt = pasts.handOvers.wonAt.data;
  for (let row = 0; row < rows; row += 1) {
    if (chosen[row] === 0) continue;
    const last = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < last; place += 1) {
      const made = at[place] ?? never;
      if (made < from || made >= before || made > asOf) continue;
      const isReturned = (returnedAt[place] ?? never) <= asOf;
      const isTaken = (takenAt[place] ?? never) <= asOf || (wonAt[place] ?? never) <= asOf;
      visit(row, place, isReturned ? verdicts.returned : isTaken ? verdicts.accepted : verdicts.open, made);
    }
  }
}
