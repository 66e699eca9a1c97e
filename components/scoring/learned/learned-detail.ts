import { signedText } from '@/components/receipt/level-words';
import { onScreen } from '@/lib/notation';
import type { Reason } from '@/lib/scoring/score';
import { words } from '@/lib/words';

type LearnedReason = Extract<Reason, { type: 'learned' }>;

/** As many days as are taken in at a glance. */
const daysShown = 5;

/**
 * What learned points rest on: when the lead did what counts in them, and how closed leads with the same answer ended.
 * @param couldGive points at the most, where the answer is not known; else null
 * @param now wall time in ms
 */
export function learnedDetail(
  { bin, shown }: LearnedReason,
  couldGive: number | null,
  now: number,
  notation = onScreen,
): string {
  const { locale } = notation;
  const parts: string[] = [];
  if (couldGive !== null)
    parts.push(words('score.learned.line.couldGive', [signedText(couldGive, notation)]));
  const counting = shown.filter(({ state }) => state === 'counts');
  if (counting.length > 0) {
    const days = counting.slice(0, daysShown).map(({ at }) => notation.date(at, now));
    const rest = counting.length - daysShown;
    parts.push(
      new Intl.ListFormat(locale, { type: 'unit' }).format([
        ...days,
        ...(rest > 0 ? [words('score.learned.line.before', rest)] : []),
      ]),
    );
  }
  const capped = shown.length - counting.length;
  if (capped > 0) parts.push(words('score.learned.line.capped', capped));
  if (couldGive === null)
    parts.push(
      bin.closed === 0
        ? words('score.learned.line.byHand')
        : words('score.learned.line.alike', [
            bin.won.toLocaleString(locale),
            bin.closed.toLocaleString(locale),
          ]),
    );
  return parts.join(words('common.dot'));
}
