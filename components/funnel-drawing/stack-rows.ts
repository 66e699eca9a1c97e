import type { Stage, Step } from '@/lib/funnel/definition/definition';
import type { Run } from './outline';

/** Heights and gaps in rem. */
export const heights = {
  name: 2.9,
  tallName: 3.9,
  step: 1.45,
  stepsEnd: 0.5,
  gap: 0.3,
  between: 1.2,
  caption: 1.75,
} as const;

export type Row = {
  readonly stage: Stage;
  readonly y: number;
  readonly height: number;
  readonly steps: readonly Step[];
};
export type BandRow = {
  readonly group: Run['group'];
  readonly y: number;
  readonly height: number;
  readonly labelY: number;
};
export type Rows = {
  readonly rows: readonly Row[];
  readonly bands: readonly BandRow[];
  readonly handOffs: readonly { readonly stage: Stage; readonly y: number }[];
  readonly bottom: number;
};

type Given = {
  readonly stepsOf: (stage: Stage) => readonly Step[];
  readonly columns: number;
  /** Whether a band carries its name above its slices. */
  readonly isCaptioned: boolean;
  /** The height of a stage's name. */
  readonly nameHeight: number;
};

/** Stacks the slices of a funnel from top to bottom: names, sub-steps, hand-off lines and the gaps between groups. */
export function stackRows(runs: readonly Run[], { stepsOf, columns, isCaptioned, nameHeight }: Given): Rows {
  const rows: Row[] = [];
  const bands: BandRow[] = [];
  const handOffs: { stage: Stage; y: number }[] = [];
  const last = runs.at(-1)?.stages.at(-1);
  let y = 0;
  for (const { group, stages } of runs) {
    // A hand-off line is a gap by itself.
    const isBelowLine = handOffs.length > 0 && handOffs.at(-1)?.stage === rows.at(-1)?.stage;
    if (bands.length > 0) y += isBelowLine ? heights.gap : heights.between;
    const labelY = y;
    if (isCaptioned) y += heights.caption;
    const top = y;
    for (const [place, stage] of stages.entries()) {
      if (place > 0) y += heights.gap;
      const steps = stepsOf(stage);
      const height = nameHeight + heightOfSteps(steps.length, columns);
      rows.push({ stage, y, height, steps });
      y += height;
      if (place === stages.length - 1) bands.push({ group, y: top, height: y - top, labelY });
      if (stage.kind !== 'hand-off' || stage === last) continue;
      handOffs.push({ stage, y });
      y += heights.caption;
    }
  }
  return { rows, bands, handOffs, bottom: y };
}

function heightOfSteps(count: number, columns: number): number {
  return count === 0 ? 0 : Math.ceil(count / columns) * heights.step + heights.stepsEnd;
}
