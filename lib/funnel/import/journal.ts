import type { Refusal } from '@/lib/funnel/refusal';

/**
 * Where an import stands. `staging`: its rows are put aside, nothing of them is a lead. From the confirm on `applying`, part
 * after part, until it is `done` or `cancelled`; what was applied stays until it is taken back: `undoing`, `undone`.
 * `stopped`: a part could not be applied, or not be taken back, see `fault`; it is tried again when somebody asks for it.
 */
export type ImportState = 'staging' | 'applying' | 'done' | 'cancelled' | 'undoing' | 'undone' | 'stopped';

/** What kept a part from being applied, or from being taken back. */
export type ImportFault = {
  /** The state that it stopped in, and goes on in. */
  readonly during: Extract<ImportState, 'applying' | 'undoing'>;
  /** There was no room left on the disk; else it is a mistake of ours. */
  readonly isFull: boolean;
  /** Name of the error, never its message, which may quote a row. */
  readonly error: string;
};

/**
 * The journal of one import; `id` is its batch. Rows are staged first: nothing of them is a lead before `confirmedAt`. From
 * then on parts are applied in order, each in one transaction that moves `applied` on, by whichever worker is awake: one
 * that is killed in between goes on where it was.
 */
export type ImportJournal = {
  readonly id: string;
  /** As the file was called. */
  readonly name: string;
  readonly state: ImportState;
  /** Wall time in ms at which a part was staged last. */
  readonly stagedAt: number;
  /** Wall time in ms; null: nobody has confirmed it yet. */
  readonly confirmedAt: number | null;
  /** Parts that are staged, and how many of them were applied, or, while it is undone, are still to be undone. */
  readonly parts: number;
  readonly applied: number;
  /** Rows that were staged, and what became of those whose parts were applied. */
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  /** Rows that the store left out, with why: at most a thousand are kept. */
  readonly left: readonly { readonly row: number; readonly refusal: Refusal }[];
  readonly leftCount: number;
  /** Leads that were changed since and stay, of the parts that were taken back. */
  readonly kept: number;
  /** Of an import that is `stopped`; journals of before do not have it. */
  readonly fault?: ImportFault | null;
};
