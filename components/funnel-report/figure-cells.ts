import { noCell, type FigureCell, type Opens, type Told } from '@/components/charts/figure-data';
import type { Whole } from '@/components/charts/whole';
import { number, plain, tell } from '@/components/charts/tell';
import { intervalText, shareText } from '@/components/quality/figure-words';
import { isTooFew } from '@/lib/metrics/rate';
import type { Counted, Leads, Ratio, Share } from '@/lib/metrics/report/counted';
import { words } from '@/lib/words';

/** Below, the ends of the interval are said as well: chance moves the share by more than ten points. */
const few = 30;

/** A number with its leads. @param name what they have in common, as their list is headed */
export function countCell({ count, leads }: Counted, name: string): FigureCell {
  return { text: count.toLocaleString(), raw: count, opens: openingOf(count, name, leads) };
}

/**
 * A share: its bar opens those that are counted in it, its numbers open them and the whole.
 * @param name of those that are counted in it
 */
export function shareCell(share: Share, name: string): FigureCell {
  const opens = openingOf(share.k, name, share.hits);
  const { text, parts } = toldShare(share, opens, baseOf(share, name));
  return { text, raw: share.rate ?? null, opens, parts };
}

/** The same where there is little room: without the interval. */
export function briefShare(share: Share, name: string): Told {
  return toldBrief(share, openingOf(share.k, name, share.hits), baseOf(share, name));
}

/** The whole that a share is of. */
export function baseCell({ n, base }: Share, name: string): FigureCell {
  return countCell({ count: n, leads: base }, name);
}

/** The same beneath a share in a picture. @param name of those that are counted in the share */
export function wholeOf(share: Share, name: string): Whole {
  const list = outOf(name);
  const cell = baseCell(share, list);
  return {
    cell: { ...cell, text: words('report.ofWhole', [cell.text]) },
    brief: cell.text,
    said: said(list, cell),
  };
}

/** How many there were of one for each of the other, both to be opened; above 1 it may be. */
export function ratioCell({ ratio, k, n, hits, base }: Ratio, name: string): FigureCell {
  if (ratio === undefined) return noCell;
  const opens = openingOf(k, name, hits);
  const { text, parts } = tell(
    (share, counts) => words('report.shareOf', [share, counts]),
    number(ratioText(ratio), opens),
    countsOf({ k, n }, opens, openingOf(n, outOf(name), base)),
  );
  return { text, raw: ratio, opens, parts };
}

/** "0.42" */
function ratioText(ratio: number): string {
  return ratio.toLocaleString(undefined, { maximumFractionDigits: 2 });
}

/** A length of time, and those whom it was taken from. */
export function timeCell(
  length: number | undefined,
  unit: 'day' | 'hour' = 'day',
  of?: { readonly name: string } & Counted,
): FigureCell {
  if (length === undefined) return noCell;
  return {
    text: lengthWords(length, unit),
    raw: length,
    opens: of && openingOf(of.count, of.name, of.leads),
  };
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
export function said(name: string, { text }: { readonly text: string }): string {
  return words('quality.groupOf', [name, text]);
}

/** What a number opens; of nobody there is nothing to open. */
function openingOf(count: number, name: string, leads: Leads): Opens | undefined {
  return count === 0 ? undefined : { name, leads, count };
}

/** The heading of a list of the whole that a share is of. */
function outOf(name: string): string {
  return words('report.outOf', [name]);
}

function baseOf({ n, base }: Share, name: string): Opens | undefined {
  return openingOf(n, outOf(name), base);
}

/** "88% (150 of 170)"; of few with its interval, of fewer the counts alone. */
function toldShare(share: Share, hits: Opens | undefined, base: Opens | undefined): Told {
  const interval = intervalText(share);
  if (share.rate !== undefined && isTooFew(share))
    return tell((counts) => words('report.fewOf', [counts]), countsOf(share, hits, base));
  if (share.rate === undefined || share.n >= few || interval === undefined)
    return toldBrief(share, hits, base);
  return tell(
    (text, counts) => words('report.shareWithin', [text, counts, interval]),
    number(shareText(share.rate), hits),
    countsOf(share, hits, base),
  );
}

function toldBrief(share: Share, hits: Opens | undefined, base: Opens | undefined): Told {
  if (share.rate === undefined) return plain(words('report.nobody'));
  const counts = countsOf(share, hits, base);
  if (isTooFew(share)) return counts;
  return tell(
    (text, told) => words('report.shareOf', [text, told]),
    number(shareText(share.rate), hits),
    counts,
  );
}

function countsOf(
  { k, n }: { readonly k: number; readonly n: number },
  hits: Opens | undefined,
  base: Opens | undefined,
): Told {
  return tell(
    (one, all) => words('quality.counts', [one, all]),
    number(k.toLocaleString(), hits),
    number(n.toLocaleString(), base),
  );
}
