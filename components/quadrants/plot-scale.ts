import type { Cuts } from '@/lib/funnel/scoring/rules';
import type { Area, Placed } from '@/lib/scoring/placed';

/** How points become places of a picture, in px; the picture's own corner is at its upper start. */
export type PlotScale = {
  readonly x: (interest: number) => number;
  readonly y: (fit: number) => number;
  readonly interestAt: (x: number) => number;
  readonly fitAt: (y: number) => number;
};

/** What a plot shows: all points and both cuts, with some room. Few that are far out do not squeeze the others. */
export function plotArea(placed: Placed, cuts: Cuts): Area {
  return { fit: rangeOf(placed.fit, cuts.fit), interest: rangeOf(placed.interest, cuts.interest) };
}

/** @param size of the picture, in px */
export function plotScale(area: Area, size: { readonly width: number; readonly height: number }): PlotScale {
  const [left, right] = area.interest;
  const [bottom, top] = area.fit;
  const perInterest = size.width / (right - left);
  const perFit = size.height / (top - bottom);
  const within = (value: number, end: number): number => Math.min(end, Math.max(0, value));
  return {
    x: (interest) => within((interest - left) * perInterest, size.width),
    y: (fit) => within((top - fit) * perFit, size.height),
    interestAt: (x) => left + within(x, size.width) / perInterest,
    fitAt: (y) => top - within(y, size.height) / perFit,
  };
}

/** Points beyond these shares of all are drawn at the edge. */
const edge = 0.002;

function rangeOf(values: Float32Array, cut: number): readonly [number, number] {
  const sorted = values.toSorted();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const low = Math.min(0, at(edge), cut);
  const high = Math.max(cut * 2, at(1 - edge), low + 10);
  const room = (high - low) * 0.04;
  return [low - room, high + room];
}
