import { useEffect, useMemo, useRef, useState, type PointerEvent, type ReactElement } from 'react';
import type { Cuts } from '@/lib/funnel/scoring/rules';
import type { Area, Placed } from '@/lib/scoring/placed';
import { words } from '@/lib/words';
import { drawPlot } from './draw-plot';
import { plotArea, plotScale } from './plot-scale';
import { useColours } from './use-colours';
import { useWidth } from './use-width';
import './plot.css';

const height = 340;
/** Shorter than this a drag is a press: nothing is marked. */
const least = 4;

type Props = {
  readonly placed: Placed;
  readonly cuts: Cuts;
  /** What is marked; null: nothing. */
  readonly area: Area | null;
  readonly onArea: (area: Area | null) => void;
};

type Drag = { readonly from: Spot; readonly to: Spot };
type Spot = { readonly x: number; readonly y: number };

/**
 * All leads by interest along and fit upwards. Dragging marks an area; whoever cannot drag types it in the fields beside
 * the plot, or chooses a quadrant from the table, which says all that the picture does.
 */
export function QuadrantPlot({ placed, cuts, area, onArea }: Props): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(frame);
  const colours = useColours(frame);
  const [drag, setDrag] = useState<Drag | null>(null);
  const shown = useMemo(() => plotArea(placed, cuts), [placed, cuts]);
  const scale = useMemo(() => plotScale(shown, { width, height }), [shown, width]);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context || width === 0 || !colours) return;
    const density = window.devicePixelRatio;
    canvas.current.width = Math.round(width * density);
    canvas.current.height = Math.round(height * density);
    context.setTransform(density, 0, 0, density, 0, 0);
    drawPlot(context, placed, { scale, size: { width, height }, cuts, look: colours });
  }, [placed, scale, width, cuts, colours]);

  const spotOf = ({ currentTarget, clientX, clientY }: PointerEvent): Spot => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const finish = (event: PointerEvent): void => {
    if (!drag) return;
    const to = spotOf(event);
    setDrag(null);
    const isMarked = Math.abs(to.x - drag.from.x) >= least && Math.abs(to.y - drag.from.y) >= least;
    onArea(isMarked ? areaBetween(drag.from, to, scale) : null);
  };
  const marked = drag ? areaBetween(drag.from, drag.to, scale) : area;
  return (
    <figure className="quadrant-plot">
      <figcaption className="unseen">
        {words('plot.picture', [placed.ids.length.toLocaleString()])}
      </figcaption>
      <span className="plot-axis" data-of="fit" aria-hidden="true">
        {words('plot.fit')}
      </span>
      <div
        ref={frame}
        className="plot-frame"
        style={{ blockSize: height }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const from = spotOf(event);
          setDrag({ from, to: from });
        }}
        onPointerMove={(event) => drag && setDrag({ ...drag, to: spotOf(event) })}
        onPointerUp={finish}
        onPointerCancel={() => setDrag(null)}
      >
        <canvas ref={canvas} aria-hidden="true" />
        {(['A', 'B', 'C', 'D'] as const).map((quadrant) => (
          <span key={quadrant} className="plot-letter" data-quadrant={quadrant} aria-hidden="true">
            {quadrant}
          </span>
        ))}
        <span className="plot-cut figures" data-of="fit" style={{ top: scale.y(cuts.fit) }}>
          {cuts.fit.toLocaleString()}
        </span>
        <span className="plot-cut figures" data-of="interest" style={{ left: scale.x(cuts.interest) }}>
          {cuts.interest.toLocaleString()}
        </span>
        {marked && (
          <div
            className="plot-area"
            style={{
              left: scale.x(marked.interest[0]),
              top: scale.y(marked.fit[1]),
              width: scale.x(marked.interest[1]) - scale.x(marked.interest[0]),
              height: scale.y(marked.fit[0]) - scale.y(marked.fit[1]),
            }}
          />
        )}
      </div>
      <span className="plot-axis" data-of="interest" aria-hidden="true">
        {words('plot.interest')}
      </span>
    </figure>
  );
}

function areaBetween(one: Spot, other: Spot, scale: ReturnType<typeof plotScale>): Area {
  const tenth = (points: number): number => Math.round(points * 10) / 10;
  return {
    fit: [tenth(scale.fitAt(Math.max(one.y, other.y))), tenth(scale.fitAt(Math.min(one.y, other.y)))],
    interest: [
      tenth(scale.interestAt(Math.min(one.x, other.x))),
      tenth(scale.interestAt(Math.max(one.x, other.x))),
    ],
  };
}
