/** How far the sides of a funnel have come in at a height, in rem from its full width. */
export type Silhouette = {
  readonly x: number;
  readonly width: number;
  readonly inset: (y: number) => number;
};

/** The shares of the width that are left at the neck, and at the end of a funnel that goes on flipped. */
export type Waist = { readonly neck: number; readonly end: number };

/**
 * A funnel's outline: full width at the top, narrowest at `neck`, and wider again down to `bottom` where that lies
 * further down.
 */
export function silhouetteOf(
  place: { readonly x: number; readonly width: number },
  { neck, bottom, waist }: { readonly neck: number; readonly bottom: number; readonly waist: Waist },
): Silhouette {
  const share = (y: number): number => {
    if (y <= neck || bottom <= neck) return 1 - (1 - waist.neck) * (neck === 0 ? 0 : Math.min(y / neck, 1));
    return waist.neck + (waist.end - waist.neck) * Math.min((y - neck) / (bottom - neck), 1);
  };
  return { ...place, inset: (y) => (place.width * (1 - share(y))) / 2 };
}

type Point = readonly [x: number, y: number];

/**
 * A slice between two heights as an SVG path.
 * @param radius of its corners in rem
 * @param outset how much further out its sides lie
 */
export function slicePath(
  { x, width, inset }: Silhouette,
  [top, bottom]: Point,
  { radius, outset = 0 }: { readonly radius: number; readonly outset?: number },
): string {
  const side = (y: number): number => inset(Math.max(y, 0)) - outset;
  return roundedPath(
    [
      [x + side(top), top - outset],
      [x + width - side(top), top - outset],
      [x + width - side(bottom), bottom + outset],
      [x + side(bottom), bottom + outset],
    ],
    radius,
  );
}

/** A closed path through these points with round corners. */
function roundedPath(points: readonly Point[], radius: number): string {
  const parts = points.map((corner, index) => {
    const before = points.at(index - 1) ?? corner;
    const next = points[(index + 1) % points.length] ?? corner;
    return `${index === 0 ? 'M' : 'L'}${at(towards(corner, before, radius))}Q${at(corner)} ${at(towards(corner, next, radius))}`;
  });
  return `${parts.join('')}Z`;
}

function towards([x, y]: Point, [toX, toY]: Point, length: number): Point {
  const whole = Math.hypot(toX - x, toY - y);
  const share = whole === 0 ? 0 : Math.min(length / whole, 0.5);
  return [x + (toX - x) * share, y + (toY - y) * share];
}

function at([x, y]: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

/** To a hundredth of a rem: finer than any screen shows. */
export function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
