import type { Rate } from '@/lib/metrics/rate';
import { words } from '@/lib/words';

/** A share as it is told: to two digits, so that small ones are told apart too. */
export function shareText(share: number): string {
  return share.toLocaleString(undefined, { style: 'percent', maximumSignificantDigits: 2 });
}

/** The ends between which a share lies; undefined where there is none. */
export function intervalText({ low, high }: Rate): string | undefined {
  return low === undefined || high === undefined
    ? undefined
    : words('quality.interval', [shareText(low), shareText(high)]);
}

/** How many times as often: "3.1x". */
export function ratioText(ratio: number): string {
  return words('quality.times', [ratio.toLocaleString(undefined, { maximumSignificantDigits: 2 })]);
}
