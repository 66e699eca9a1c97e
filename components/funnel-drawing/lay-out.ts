import type { FunnelDefinition, Stage, Step } from '@/lib/funnel/definition/definition';
import { stepHomes } from '@/lib/funnel/definition/step-home';
import { waysBack } from '@/lib/funnel/definition/ways-back';
import type { FunnelLayout, Slice } from './drawn';
import { lanes, laneTargets, layFeed, layWays } from './lay-ways';
import { outlineOf, type Outline } from './outline';
import { placeAsides } from './place-asides';
import { silhouetteOf, slicePath, type Silhouette, type Waist } from './silhouette';
import { heights, stackRows, type Rows } from './stack-rows';

/** From this width on group names have a column of their own, in rem. */
const wide = 40;
const columns = { names: 8.5, asides: 10, asidesNarrow: 6.2, feed: 1.4, step: 9 } as const;
/** Where there is little room the names need most of it. */
const waists: Readonly<Record<'wide' | 'narrow', Waist>> = {
  wide: { neck: 0.6, end: 0.84 },
  narrow: { neck: 0.84, end: 0.92 },
};
/** Below this width names take up to three lines. */
const tight = 26;
const leastWidth = 16;

/**
 * Where everything of a funnel's drawing lies. Pure: the same definition and width give the same drawing.
 * @param width of the room that there is, in rem
 */
export function layOutFunnel(definition: FunnelDefinition, width: number): FunnelLayout {
  const outline = outlineOf(definition);
  const ways = waysBack(definition);
  const room = Math.max(width, leastWidth);
  const isWide = room >= wide;
  const nameHeight = room < tight ? heights.tallName : heights.name;
  const { x, funnel, aside } = divide(outline, laneTargets(ways).length, { room, isWide });
  const waist = waists[isWide ? 'wide' : 'narrow'];
  const padding = isWide ? 1.1 : room < tight ? 0.35 : 0.7;
  const stepColumns = Math.max(1, Math.floor((funnel * waist.neck - 2 * padding) / columns.step));
  const stacked = stackRows(outline.runs, {
    stepsOf: stepsShownIn(definition),
    columns: stepColumns,
    isCaptioned: !isWide,
    nameHeight,
  });
  const { bottom } = stacked;
  const silhouette = silhouetteOf({ x, width: funnel }, { neck: neckY(stacked), bottom, waist });
  const slices = stacked.rows.map(({ stage, y, height, steps }): Slice => {
    const inset = Math.max(silhouette.inset(y), silhouette.inset(y + height)) + padding;
    const box = { x: x + inset, y, width: funnel - 2 * inset, height };
    return { stage, outline: slicePath(silhouette, [y, y + height], { radius: 0.5 }), box, steps };
  });
  const asides = placeAsides(outline.asides, slices, {
    x: room - aside,
    width: aside,
    waysBack: ways,
    areTold: isWide,
    nameHeight,
  });
  return {
    width: room,
    height: Math.max(bottom, ...asides.map(({ box }) => box.y + box.height)),
    isWide,
    nameHeight,
    columns: stepColumns,
    bands: bandsOf(stacked, silhouette, isWide),
    slices,
    handOffs: handOffsOf(stacked, silhouette),
    asides,
    waysBack: layWays({ waysBack: ways, silhouette, slices, asides, nameHeight }),
    feed: layFeed(silhouette, slices, nameHeight),
  };
}

/** The columns from where lines begin: group names, the line that feeds the top, the funnel, the lanes, the asides. */
function divide(
  { runs, asides }: Outline,
  targets: number,
  { room, isWide }: { readonly room: number; readonly isWide: boolean },
): { readonly x: number; readonly funnel: number; readonly aside: number } {
  const isFed = runs.at(-1)?.group === 'after-sale';
  const x = (isWide ? columns.names : 0) + (isFed ? columns.feed : 0);
  const aside = asides.length === 0 ? 0 : isWide ? columns.asides : columns.asidesNarrow;
  const between = targets === 0 ? lanes.last : lanes.first + (targets - 1) * lanes.apart + lanes.last + 0.4;
  return { x, funnel: room - x - aside - between, aside };
}

/** The sub-steps that say more of a stage than its own name does: several, or one that somebody put there. */
function stepsShownIn(definition: FunnelDefinition): (stage: Stage) => readonly Step[] {
  const homes = stepHomes(definition);
  return ({ id }) => {
    const steps = definition.steps.filter((step) => homes.get(step.id) === id);
    return steps.length > 1 || steps[0]?.stage !== undefined ? steps : [];
  };
}

/** Where the funnel is narrowest: below the last stage before those after the sale. */
function neckY({ rows, bottom }: Rows): number {
  const last = rows.findLast(({ stage }) => stage.kind !== 'after-sale');
  const goesOn = rows.some(({ stage }) => stage.kind === 'after-sale');
  return last && goesOn ? last.y + last.height : bottom;
}

function bandsOf({ bands }: Rows, silhouette: Silhouette, isWide: boolean): FunnelLayout['bands'] {
  return bands.map(({ group, y, height, labelY }) => ({
    group,
    outline: slicePath(silhouette, [y, y + height], { radius: 0.8, outset: 0.4 }),
    label: isWide
      ? { x: 0, y: labelY, width: columns.names - 1, height: heights.name }
      : { x: silhouette.x, y: labelY, width: silhouette.width, height: heights.caption },
  }));
}

function handOffsOf({ handOffs }: Rows, { x, width, inset }: Silhouette): FunnelLayout['handOffs'] {
  return handOffs.map(({ stage, y }) => {
    const side = inset(y + heights.caption) + 0.5;
    return { stage, box: { x: x + side, y, width: width - 2 * side, height: heights.caption } };
  });
}
