import { words } from '@/lib/words';
import { bounds, type ProblemType } from './find-problems';

/** What is wrong with a field, in words that say what it may be. */
export function problemWords(type: ProblemType): string {
  switch (type) {
    case 'points':
    case 'cut': {
      const most = bounds[type];
      return words('score.editor.problem.points', [(-most).toLocaleString(), most.toLocaleString()]);
    }
    case 'name':
    case 'noWish':
    case 'noneNamed':
    case 'noSize':
    case 'backwards':
    case 'noCondition':
    case 'condition':
    case 'days':
    case 'kinds':
      return words(`score.editor.problem.${type}`);
  }
}
