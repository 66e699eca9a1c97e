import type { FigureCell } from './figure-data';
import { isolated } from './isolated';
import { lookColours, type Look } from './look';
import type { Drawn, Picture, Sheet } from './sheet';

/** A curve that stays at each share until the next one. */
export type Curve = {
  readonly name: string;
  readonly look: Look;
  /** Along, rising; from `at` on it is `share`. */
  readonly at: readonly number[];
  readonly share: readonly number[];
  /** Ends between which chance leaves it, step by step; undefined where that cannot be told. Absent: no band. */
  readonly band?: {
    readonly low: readonly (number | undefined)[];
    readonly high: readonly (number | undefined)[];
  };
  /** What the curve counts at a step, by its place in `at`; null: nothing. Absent: nothing anywhere. */
  readonly keyAt?: (step: number) => CurveKey | null;
};

/** What a point of a curve counts, and how that is read aloud. */
type CurveKey = { readonly cell: FigureCell; readonly said: string };

/** A place on the curves with a name, as the time is by which half is over. */
export type CurveMark = CurveKey & { readonly at: number; readonly share: number };

type CurvesAsked = {
  readonly curves: readonly Curve[];
  readonly marks: readonly CurveMark[];
  /** What is counted along: "Days". */
  readonly along: string;
  /** Where it ends, in the same unit. */
  readonly upTo: number;
  /** The share at the top; absent: all. */
  readonly top?: number;
  readonly shareText: (share: number) => string;
};

/** In px. */
const height = 224;
const margin = { marginTop: 14, marginBottom: 42, marginLeft: 44, marginRight: 16 };
/** As far apart as points of a curve can be told and hit. */
const apart = 24;

type Point = {
  readonly at: number;
  readonly share: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
};

/**
 * Shares over time as steps, each line told by its strokes as well. The places that matter are buttons, and so are points
 * along each curve, as many as can be told apart.
 */
export function drawCurves(asked: CurvesAsked): Picture {
  return { height, draw: (sheet) => drawOn(sheet, asked) };
}

function drawOn(sheet: Sheet, { curves, marks, along, upTo, top = 1, shareText }: CurvesAsked): Drawn {
  const { plotting, width, fills } = sheet;
  const tick = { fontSize: 12, color: 'var(--text-2)', tickSize: 0 } as const;
  const quarters = [0, 0.25, 0.5, 0.75, 1].map((share) => share * top);
  const isAlone = curves.length === 1;
  const labelled = labelsOf(marks, upTo);
  const place = (at: number, share: number): Place => ({
    x: (at / upTo) * (width - margin.marginLeft - margin.marginRight),
    y: (share / top) * (height - margin.marginTop - margin.marginBottom),
  });
  const taken = marks.map(({ at, share }) => place(at, share));
  const points = curves.flatMap((curve) => keyedPoints(curve, upTo, place, taken));
  return sheet.draw(
    {
      height,
      ...margin,
      x: { type: 'linear', domain: [0, upTo], axis: null },
      y: { type: 'linear', domain: [0, top], axis: null },
    },
    [
      plotting.gridY(quarters, { stroke: 'var(--rule)', strokeOpacity: 1 }),
      plotting.axisY(quarters, {
        ...tick,
        tickFormat: (share: number) => shareText(share),
        label: null,
      }),
      plotting.axisX({
        ...tick,
        ticks: Math.max(2, Math.floor(width / 110)),
        tickFormat: (at: number) => at.toLocaleString(),
        label: along,
        labelOffset: 38,
        labelAnchor: 'center',
        labelArrow: 'none',
      }),
      ...curves.flatMap((curve, place) => {
        const points = pointsOf(curve, upTo);
        const { ink } = lookColours(curve.look);
        return [
          ...(curve.band
            ? [
                plotting.areaY(points, {
                  x: 'at',
                  y1: 'low',
                  y2: 'high',
                  curve: 'step-after',
                  fill: isAlone ? fills.of(curve.look) : ink,
                  fillOpacity: isAlone ? 0.45 : 0.14,
                }),
              ]
            : []),
          plotting.lineY(points, {
            x: 'at',
            y: 'share',
            curve: 'step-after',
            stroke: ink,
            strokeWidth: 2,
            ...(isAlone ? {} : { strokeDasharray: dashOf(place) }),
          }),
        ];
      }),
      plotting.dot(points, {
        x: 'at',
        y: 'share',
        r: 2.5,
        fill: ({ curve }: KeyedPoint) => lookColours(curve.look).ink,
        pointerEvents: 'none',
      }),
      plotting.dot(points, {
        x: 'at',
        y: 'share',
        r: apart / 2,
        fill: 'transparent',
        ...sheet.pressable((at) => points[at]?.key ?? null),
      }),
      plotting.dot(marks, {
        x: 'at',
        y: 'share',
        r: 6,
        fill: 'var(--surface)',
        stroke: 'var(--text)',
        strokeWidth: 2,
        // What matters is found first.
        ...sheet.pressable((at) => (marks[at] ? { ...marks[at], line: -1 } : null)),
      }),
      ...(['start', 'end'] as const).map((textAnchor) =>
        plotting.text(
          labelled.filter((mark) => mark.textAnchor === textAnchor),
          {
            x: 'at',
            y: 'share',
            dx: textAnchor === 'start' ? 10 : -10,
            dy: -9,
            text: ({ cell, lines }: Labelled) => isolated(cell.text) + '\n'.repeat(lines),
            lineAnchor: 'bottom',
            textAnchor,
            fill: 'var(--text)',
            stroke: 'var(--surface)',
            strokeWidth: 4,
            fontWeight: 500,
            pointerEvents: 'none',
          },
        ),
      ),
    ],
  );
}

/** Where something is drawn, in px. */
type Place = { readonly x: number; readonly y: number };

type KeyedPoint = {
  readonly curve: Curve;
  readonly at: number;
  readonly share: number;
  readonly key: CurveKey;
};

/** Points of a curve that can be told apart and from others that are there, the last one in any case. */
function keyedPoints(
  curve: Curve,
  upTo: number,
  placeOf: (at: number, share: number) => Place,
  taken: readonly Place[],
): readonly KeyedPoint[] {
  const { at, share, keyAt } = curve;
  if (!keyAt) return [];
  const steps = at.flatMap((time, step) => (time <= upTo ? [{ step, time, share: share[step] ?? 0 }] : []));
  const kept: KeyedPoint[] = [];
  const near = [...taken];
  const isFree = (place: Place): boolean =>
    !near.some(({ x, y }) => Math.hypot(x - place.x, y - place.y) < apart);
  const last = steps.at(-1);
  const isLastFree = !last || isFree(placeOf(last.time, last.share));
  const line = isLastFree ? steps : [...steps, { ...last, time: upTo }];
  // From its end, so that what all came to has a point: where the line ends, if not where it was reached.
  for (const { step, time, share: height } of line.toReversed()) {
    const place = placeOf(time, height);
    if (!isFree(place)) continue;
    const key = keyAt(step);
    if (!key) continue;
    kept.push({ curve, at: time, share: height, key });
    near.push(place);
  }
  return kept.toReversed();
}

type Labelled = CurveMark & {
  readonly textAnchor: 'start' | 'end';
  /** Lines that are left free beneath it. */
  readonly lines: number;
};

/** Labels of marks that are near each other stand above each other. */
function labelsOf(marks: readonly CurveMark[], upTo: number): readonly Labelled[] {
  const placed: Labelled[] = [];
  for (const mark of marks.toSorted((one, other) => other.at - one.at)) {
    const isNear = ({ at, share }: CurveMark): boolean =>
      Math.abs(at - mark.at) < upTo * 0.4 && Math.abs(share - mark.share) < 0.12;
    const beneath = placed.filter((each) => isNear(each));
    placed.push({
      ...mark,
      textAnchor: mark.at > upTo * 0.6 ? 'end' : 'start',
      lines: beneath.length,
    });
  }
  return placed;
}

/** Strokes and gaps of the line at a place, in px; the first is whole. */
export function dashOf(place: number): string {
  return ['none', '8 4', '2 3', '12 3 2 3', '5 2', '1 5', '14 5', '6 2 1 2 1 2'][place % 8] ?? 'none';
}

function pointsOf({ at, share, band }: Curve, upTo: number): readonly Point[] {
  const points = at
    .map((each, place): Point => ({
      at: each,
      share: share[place] ?? 0,
      low: band?.low[place],
      high: band?.high[place],
    }))
    .filter((each) => each.at <= upTo);
  const last = points.at(-1) ?? { share: 1, low: undefined, high: undefined };
  return [...points, { ...last, at: upTo }];
}
