import type { FigureCell } from './figure-data';

/** The whole that a share is of, as it stands beneath the share. */
export type Whole = {
  /** "of 31" */
  readonly cell: FigureCell;
  /** The number alone, for where there is no room for more. */
  readonly brief: string;
  readonly said: string;
};

/** In px. */
export const wholeSize = 11;

/** As much of a whole as there is room for: all, its number, or nothing. */
export function wholeText({ cell, brief }: Whole, room: number, widthOf: (text: string) => number): string {
  return [cell.text, brief].find((text) => widthOf(text) <= room) ?? '';
}
