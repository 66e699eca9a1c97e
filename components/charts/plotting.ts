import {
  areaY,
  axisX,
  axisY,
  dot,
  gridY,
  lineY,
  link,
  plot,
  rect,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot';

/**
 * What of the chart library is drawn with. Named one by one, so that the rest of it stays out; in a file of its own, so
 * that it is fetched by what draws, once there is something to draw.
 */
export const plotting = { areaY, axisX, axisY, dot, gridY, lineY, link, plot, rect, ruleX, ruleY, text };

/** The parts of the chart library that pictures are drawn with. */
export type Plotting = typeof plotting;
