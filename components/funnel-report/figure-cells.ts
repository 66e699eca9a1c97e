import { noCell, type FigureCell } from '@/components/charts/figure-data';
import { intervalText, shareText } from '@/components/quality/figure-words';
import { isTooFew, type Rate } from '@/lib/metrics/rate';
import type { Counted, Ratio, Share } from '@/lib/metrics/report/counted';
import { words } from '@/lib/words';

/** Below, the ends of the interval are said as well: chance moves the share by more than ten points. */
const few = 30;

/** A number with its leads. @param name what they have in common, as their list is headed */
export function countCell({ count, leads }: Counted, name: string): FigureCell {
  return {
    text: count.toLocaleString(),
    raw: count,
    opens: count === 0 ? undefined : { name, leads },
  };
}

/** A share with those that are counted in it. */
export function shareCell(share: Share, name: string): FigureCell {
  return {
    text: rateWords(share),
    raw: share.rate ?? null,
    opens: share.k === 0 ? undefined : { name, leads: share.hits },
  };
}

/** The whole that a share is of. */
export function baseCell({ n, base }: Share, name: string): FigureCell {
  return countCell({ count: n, leads: base }, name);
}

/** How many there were of one for each of the other; above 1 it may be. */
export function ratioCell({ ratio, k, hits }: Ratio, name: string): FigureCell {
  if (ratio === undefined) return noCell;
  return {
    text: ratio.toLocaleString(undefined, { maximumFractionDigits: 2 }),
    raw: ratio,
    opens: k === 0 ? undefined : { name, leads: hits },
  };
}

/** A length of time that opens nothing. */
export function timeCell(length: number | undefined, unit: 'day' | 'hour' = 'day'): FigureCell {
  return length === undefined ? noCell : { text: lengthWords(length, unit), raw: length };
}

/** "88% (150 of 170)"; of few with its interval, of fewer the counts alone. */
export function rateWords(rate: Rate): string {
  const counts = words('quality.counts', [rate.k.toLocaleString(), rate.n.toLocaleString()]);
  if (rate.rate === undefined) return words('report.nobody');
  if (isTooFew(rate)) return words('report.fewOf', [counts]);
  const share = shareText(rate.rate);
  const interval = intervalText(rate);
  return rate.n < few && interval !== undefined
    ? words('report.shareWithin', [share, counts, interval])
    : words('report.shareOf', [share, counts]);
}

/** The same where there is little room: without the interval. */
export function briefRate(rate: Rate): string {
  const counts = words('quality.counts', [rate.k.toLocaleString(), rate.n.toLocaleString()]);
  if (rate.rate === undefined) return words('report.nobody');
  return isTooFew(rate) ? counts : words('report.shareOf', [shareText(rate.rate), counts]);
}

/** "12 days", "1.5 days". */
export function lengthWords(length: number, unit: 'day' | 'hour' = 'day'): string {
  const text = length.toLocaleString(undefined, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: length < 10 ? 1 : 0,
  });
  // A number stays with its unit.
  return text.replaceAll(' ', '\u00A0');
}

/** What is read aloud of a number: of what it is, and the number. */
export function said(name: string, { text }: FigureCell): string {
  return words('quality.groupOf', [name, text]);
}
