import { signedText } from '@/components/receipt/level-words';
import { words } from '@/lib/words';

/** Points as they are told: with their sign, to a tenth at most; what is no number yet is told as missing. */
export function pointsWords(points: number): string {
  return Number.isFinite(points) ? signedText(points) : words('score.editor.noPoints');
}
