import { words } from '@/lib/words';

/** Points as they are told: with their sign, to a tenth at most; what is no number yet is told as missing. */
export function pointsWords(points: number): string {
  return Number.isFinite(points)
    ? points.toLocaleString(undefined, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
    : words('score.editor.noPoints');
}
