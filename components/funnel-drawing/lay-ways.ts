import type { WayBack } from '@/lib/funnel/definition/ways-back';
import type { DrawnAside, DrawnWay, Slice } from './drawn';
import { rounded, type Silhouette } from './silhouette';

/** Where lines run between a funnel and what stands beside it, in rem. */
export const lanes = { first: 0.8, apart: 0.7, last: 0.7 } as const;

const bend = 0.45;
const headLength = 0.42;
const headHalf = 0.3;

/** The targets of ways back: each has a lane of its own. */
export function laneTargets(waysBack: readonly WayBack[]): readonly string[] {
  return [...new Set(waysBack.filter(({ from, to }) => from !== to).map(({ to }) => to))];
}

type Given = {
  readonly waysBack: readonly WayBack[];
  readonly silhouette: Silhouette;
  readonly slices: readonly Slice[];
  readonly asides: readonly DrawnAside[];
  /** Ways begin and end at the middle of a name. */
  readonly nameHeight: number;
};

/**
 * The ways back as lines: from the edge of a slice into the lane of where they lead, along it, and out again. Lines of
 * one lane lie upon each other, so that many ways to one place are one quiet line with several beginnings.
 */
export function layWays({ waysBack, silhouette, slices, asides, nameHeight }: Given): readonly DrawnWay[] {
  const targets = laneTargets(waysBack);
  const edge = (y: number): number => silhouette.x + silhouette.width - silhouette.inset(y);
  const drawn = new Map<string, DrawnWay>();
  for (const { from, to } of waysBack) {
    const slice = slices.find(({ stage }) => stage.id === from);
    const goal = goalOf(to, { slices, asides, nameHeight });
    if (!slice || !goal || from === to) continue;
    const lane = targets.indexOf(to);
    const x = silhouette.x + silhouette.width + lanes.first + lane * lanes.apart;
    const y = slice.box.y + nameHeight / 2 + (lane - (targets.length - 1) / 2) * 0.6;
    const end = goal.isAside ? goal.x : edge(goal.y);
    drawn.set(`${from} ${to}`, { from, to, ...around([edge(y), y], x, [end, goal.y]) });
  }
  return [...drawn.values()];
}

/** The line on the other side that leads from the last stage after the sale up to the first stage. */
export function layFeed(
  silhouette: Silhouette,
  slices: readonly Slice[],
  nameHeight: number,
): DrawnWay | null {
  const [first] = slices;
  const last = slices.at(-1);
  if (!first || !last || last.stage.kind !== 'after-sale') return null;
  const edge = (y: number): number => silhouette.x + silhouette.inset(y);
  const [from, to] = [last.box.y + nameHeight / 2, first.box.y + nameHeight / 2];
  const line = around([edge(from), from], silhouette.x - lanes.first, [edge(to), to]);
  return { from: last.stage.id, to: first.stage.id, ...line };
}

type Point = readonly [x: number, y: number];

/** Out to a lane, along it and in again, with round bends, and the head of an arrow at its end. */
function around([fromX, fromY]: Point, lane: number, [toX, toY]: Point): Pick<DrawnWay, 'line' | 'head'> {
  const down = Math.sign(toY - fromY);
  const [out, into] = [Math.sign(lane - fromX), Math.sign(toX - lane)];
  const round = Math.min(bend, Math.abs(toY - fromY) / 2);
  const tip = toX - into * 0.15;
  const line = [
    `M${rounded(fromX)} ${rounded(fromY)}H${rounded(lane - out * round)}`,
    `Q${rounded(lane)} ${rounded(fromY)} ${rounded(lane)} ${rounded(fromY + down * round)}`,
    `V${rounded(toY - down * round)}`,
    `Q${rounded(lane)} ${rounded(toY)} ${rounded(lane + into * round)} ${rounded(toY)}`,
    `H${rounded(tip)}`,
  ];
  const back = rounded(tip - into * headLength);
  const head = `M${back} ${rounded(toY - headHalf)}L${rounded(tip)} ${rounded(toY)}L${back} ${rounded(toY + headHalf)}`;
  return { line: line.join(''), head };
}

function goalOf(
  id: string,
  { slices, asides, nameHeight }: Pick<Given, 'slices' | 'asides' | 'nameHeight'>,
): { readonly x: number; readonly y: number; readonly isAside: boolean } | null {
  const aside = asides.find(({ stage }) => stage.id === id);
  if (aside) return { x: aside.box.x, y: aside.box.y + nameHeight / 2, isAside: true };
  const slice = slices.find(({ stage }) => stage.id === id);
  // A little above its middle, where its own ways begin.
  return slice ? { x: 0, y: slice.box.y + nameHeight * 0.25, isAside: false } : null;
}
