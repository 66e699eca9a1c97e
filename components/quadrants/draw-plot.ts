import type { Cuts } from '@/lib/funnel/scoring/rules';
import { places, type Placed } from '@/lib/scoring/placed';
import type { PlotScale } from './plot-scale';
import type { Colours } from './use-colours';

/** Leads that share so many px are drawn as one square, the larger the more they are. */
const cell = 7;

/** How a plot is drawn: where points go, how large it is (px), where the cuts are, and in which colours. */
export type PlotPicture = {
  readonly scale: PlotScale;
  readonly size: { readonly width: number; readonly height: number };
  readonly cuts: Cuts;
  readonly look: Colours;
};

/**
 * Draws leads by interest along and fit upwards, with both cuts. Reads a hundred thousand points once and draws a few
 * thousand squares at the most. Those whose fit is not known are left out: a strip of their own shows them.
 */
export function drawPlot(
  context: CanvasRenderingContext2D,
  { fit, interest, place }: Placed,
  { scale, size, cuts, look }: PlotPicture,
): void {
  const columns = Math.ceil(size.width / cell) + 1;
  const counts = new Uint32Array(columns * (Math.ceil(size.height / cell) + 1));
  const unknown = places.indexOf('unknown');
  for (let index = 0; index < place.length; index += 1) {
    if (place[index] === unknown) continue;
    const column = Math.floor(scale.x(interest[index] ?? 0) / cell);
    const row = Math.floor(scale.y(fit[index] ?? 0) / cell);
    const at = row * columns + column;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  context.clearRect(0, 0, size.width, size.height);
  drawCuts(context, { scale, size, cuts, look });
  let most = 1;
  for (const count of counts) if (count > most) most = count;
  context.fillStyle = look.ink;
  for (const [at, count] of counts.entries()) {
    if (count === 0) continue;
    // By area, and never too small to be seen: a single lead stays one among thousands.
    const side = 2.5 + (cell - 2.5) * Math.sqrt(Math.log1p(count) / Math.log1p(most));
    const middle = { x: ((at % columns) + 0.5) * cell, y: (Math.floor(at / columns) + 0.5) * cell };
    context.fillRect(middle.x - side / 2, middle.y - side / 2, side, side);
  }
}

function drawCuts(context: CanvasRenderingContext2D, { scale, size, cuts, look }: PlotPicture): void {
  const x = Math.round(scale.x(cuts.interest)) + 0.5;
  const y = Math.round(scale.y(cuts.fit)) + 0.5;
  context.fillStyle = look.faint;
  context.fillRect(x, 0, size.width - x, y);
  context.strokeStyle = look.rule;
  context.setLineDash([4, 3]);
  context.beginPath();
  context.moveTo(x, 0);
  context.lineTo(x, size.height);
  context.moveTo(0, y);
  context.lineTo(size.width, y);
  context.stroke();
  context.setLineDash([]);
}
