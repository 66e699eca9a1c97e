import { shareText } from '@/components/quality/figure-words';
import type { Suggestion } from '@/lib/metrics/suggest-threshold';
import { words } from '@/lib/words';
import { monthlyWords, rateOfWords } from './figure-words';

/** What the past says of where to set the threshold, or why it says nothing. */
export function suggestionWords(suggestion: Suggestion, target: number): string {
  switch (suggestion.type) {
    case 'TooFew':
      return words('score.threshold.tooFew', [suggestion.has, suggestion.needs]);
    case 'NoneReaches': {
      const { best } = suggestion;
      return words('score.threshold.noneReaches', [
        shareText(target),
        best.interest.toLocaleString(),
        rateOfWords(best.fit),
      ]);
    }
    case 'Lowest': {
      const { at } = suggestion;
      return words('score.threshold.lowest', [
        at.interest.toLocaleString(),
        rateOfWords(at.fit),
        monthlyWords(at.monthly),
      ]);
    }
  }
}
