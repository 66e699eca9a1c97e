import type { WayBack } from '@/lib/funnel/definition/ways-back';
import type { DrawnAside, Slice } from './drawn';
import type { Aside } from './outline';

type Column = {
  readonly x: number;
  readonly width: number;
  readonly waysBack: readonly WayBack[];
  /** Whether they name the stages that lead to them. */
  readonly areTold: boolean;
  readonly nameHeight: number;
};

const gap = 0.5;
const lineOfText = 1.25;
/** About the width of a letter, with what stands between two codes. */
const letter = 0.55;

/** Puts the stages off the way into a column: each beside its stage, and none over another. */
export function placeAsides(
  asides: readonly Aside[],
  slices: readonly Slice[],
  { x, width, waysBack, areTold, nameHeight }: Column,
): readonly DrawnAside[] {
  let free = 0;
  return asides.map(({ stage, beside }) => {
    const from = waysBack.filter((way) => way.to === stage.id);
    const wanted = slices.find((slice) => slice.stage.id === beside)?.box.y ?? 0;
    const y = Math.max(wanted, free);
    const height = nameHeight + (areTold ? linesOf(from, slices, width) * lineOfText : 0);
    free = y + height + gap;
    return { stage, box: { x, y, width, height }, from };
  });
}

function linesOf(from: readonly WayBack[], slices: readonly Slice[], width: number): number {
  const codes = new Set(
    from.map((way) => slices.find(({ stage }) => stage.id === way.from)?.stage.code ?? ''),
  );
  const letters = [...codes].reduce((sum, code) => sum + code.length + 2, 0);
  return Math.ceil((letters * letter) / (width - 1));
}
