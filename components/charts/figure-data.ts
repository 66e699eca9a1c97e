/** The leads behind a number: what they have in common, and their ids, found when asked for. */
export type Opens = {
  readonly name: string;
  readonly leads: () => readonly string[];
  /** The number itself, where it may be more than there are leads: of stays or exits somebody has several. */
  readonly count?: number;
};

/** Shows the leads behind a number. @param count the number itself, where it may be more than they are */
export type OnOpen = (ids: readonly string[], name: string, count?: number) => void;

/** A number within a text: its letters from one place up to another open their leads. */
export type ToldPart = { readonly from: number; readonly to: number; readonly opens: Opens };

/** A text with numbers in it that open their leads, as both numbers of "12 of 40" do. */
export type Told = { readonly text: string; readonly parts: readonly ToldPart[] };

/** One number of a figure, the same in its picture, its table and its file. */
export type FigureCell = {
  /** As it is shown and read aloud. */
  readonly text: string;
  /** As a file holds it: a share as 0.88. Null: there is none. */
  readonly raw: number | string | null;
  /** What its bar opens. Absent: there is nobody behind it. */
  readonly opens?: Opens | undefined;
  /** Numbers within the text that open lists of their own; absent: the text opens what the bar does. */
  readonly parts?: Told['parts'] | undefined;
};

/** Rows of cells under their headings; the first cell of each names its row. */
export type FigureTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FigureCell[])[];
};

/** A cell that only says something. */
export function textCell(text: string): FigureCell {
  return { text, raw: text };
}

/** A cell with nothing in it. */
export const noCell: FigureCell = { text: '', raw: null };
