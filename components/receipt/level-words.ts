import type { Level } from '@/lib/scoring/score';
import { onScreen } from '@/lib/notation';
import { words } from '@/lib/words';

export type Side = 'fit' | 'interest';

/** Points as they are told, to a tenth. */
export function pointsText(points: number): string {
  return points.toLocaleString(undefined, { maximumFractionDigits: 1 });
}

/** The same with their sign: what a line gives or takes. */
export function signedText(points: number, { locale } = onScreen): string {
  return points.toLocaleString(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
}

/** "Fit: high, 30 points". */
export function levelText(side: Side, level: Level, points: number): string {
  return words('score.receipt.told', [
    words(`score.receipt.side.${side}`),
    words(`score.receipt.level.${level}`),
    words('score.receipt.points', points, [pointsText(points)]),
  ]);
}
