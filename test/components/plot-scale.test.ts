import { expect, it } from 'vitest';
import { plotArea, plotScale } from '@/components/quadrants/plot-scale';
import type { Placed } from '@/lib/scoring/placed';

const placed = (fit: readonly number[], interest: readonly number[]): Placed => ({
  ids: fit.map(String),
  fit: Float32Array.from(fit),
  interest: Float32Array.from(interest),
  place: new Uint8Array(fit.length),
  counts: { A: fit.length, B: 0, C: 0, D: 0, unknown: 0 },
});
const cuts = { fit: 30, interest: 30 };
const size = { width: 400, height: 300 };

it('shows both cuts and every point, fit upwards', () => {
  const shown = plotArea(placed([-10, 90], [0, 120]), cuts);
  const { x, y } = plotScale(shown, size);
  expect(y(90)).toBeGreaterThan(0);
  expect(y(90)).toBeLessThan(y(30));
  expect(y(-10)).toBeLessThan(size.height);
  expect(x(120)).toBeLessThan(size.width);
});

it('gives back from the picture what was put into it', () => {
  const { x, y, fitAt, interestAt } = plotScale(plotArea(placed([], []), cuts), size);
  expect(fitAt(y(42))).toBeCloseTo(42);
  expect(interestAt(x(12.5))).toBeCloseTo(12.5);
});

it('draws the few that are far out at the edge, and an open end too', () => {
  const many = Array.from({ length: 1000 }, (_, index) => index % 50);
  const { x } = plotScale(plotArea(placed(many, [...many.slice(1), 90_000]), cuts), size);
  expect(x(49)).toBeGreaterThan(size.width / 2);
  expect(x(90_000)).toBe(size.width);
  expect(x(-Infinity)).toBe(0);
});
