import { shareText } from '@/components/quality/figure-words';
import type { Rate } from '@/lib/metrics/rate';
import { words } from '@/lib/words';

/** `88% (64% to 97%)`; of nobody: that nobody is there to go by. */
export function rateWords({ rate, low, high }: Rate): string {
  return rate === undefined || low === undefined || high === undefined
    ? words('score.threshold.nobody')
    : words('score.threshold.rate', [shareText(rate), shareText(low), shareText(high)]);
}

/** `7 of 8`. */
export function countWords({ k, n }: Rate): string {
  return words('score.threshold.counts', [k.toLocaleString(), n.toLocaleString()]);
}

/** `88% (53% to 98%), 7 of 8`. */
export function rateOfWords(rate: Rate): string {
  return words('score.threshold.rateOf', [rateWords(rate), countWords(rate)]);
}

/** Leads a month: few of them with a digit behind the point. */
export function monthlyWords(monthly: number): string {
  return monthly.toLocaleString(undefined, { maximumFractionDigits: monthly < 10 ? 1 : 0 });
}
