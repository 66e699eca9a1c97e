import type { Bar } from '@/components/charts/draw-bars';
import type { Look } from '@/components/charts/look';
import { isTooFew } from '@/lib/metrics/rate';
import type { Share } from '@/lib/metrics/report/counted';
import { said, shareCell } from './figure-cells';

/**
 * A share as a bar with its interval; of few it is hollow and without one, as chance alone makes it.
 * @param list how the list of those that are counted in it is headed
 */
export function shareBar(share: Share, list: string, look: Look): Bar {
  const cell = shareCell(share, list);
  const bar = { value: share.rate ?? 0, cell, said: said(list, cell) };
  return isTooFew(share)
    ? { ...bar, look: { ...look, pattern: 'open' } }
    : { ...bar, look, low: share.low, high: share.high };
}
