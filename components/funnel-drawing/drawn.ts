import type { Stage, Step } from '@/lib/funnel/definition/definition';
import type { WayBack } from '@/lib/funnel/definition/ways-back';
import type { Run } from './outline';

/** All lengths are in rem: from the top, and from where lines of text begin. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A stage on the way: a slice of the funnel, the box for its text, and the sub-steps in it. */
export type Slice = {
  readonly stage: Stage;
  readonly outline: string;
  readonly box: Box;
  readonly steps: readonly Step[];
};

/** Slices that belong together: what they stand on, and where their name is written. */
export type Band = { readonly group: Run['group']; readonly outline: string; readonly label: Box };

/** The line between a hand-off and the stage after it. */
export type HandOffLine = { readonly stage: Stage; readonly box: Box };

/** A stage off the way, with the ways back that lead to it. */
export type DrawnAside = { readonly stage: Stage; readonly box: Box; readonly from: readonly WayBack[] };

/** A line with the head of an arrow at its end. */
export type DrawnWay = {
  readonly from: string;
  readonly to: string;
  readonly line: string;
  readonly head: string;
};

export type FunnelLayout = {
  readonly width: number;
  readonly height: number;
  /** Group names stand in a column of their own; else above their slices. */
  readonly isWide: boolean;
  /** The height of a stage's name: taller where it needs three lines. */
  readonly nameHeight: number;
  /** Columns of sub-steps in a slice. */
  readonly columns: number;
  readonly bands: readonly Band[];
  readonly slices: readonly Slice[];
  readonly handOffs: readonly HandOffLine[];
  readonly asides: readonly DrawnAside[];
  readonly waysBack: readonly DrawnWay[];
  /** From the last stage after the sale to the top: whoever recommends us brings the next ones. */
  readonly feed: DrawnWay | null;
};
