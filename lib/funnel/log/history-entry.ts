import type { LeadEvent } from './event';

/** One line of a lead's history. */
export type HistoryEntry = {
  readonly event: LeadEvent;
  /** Without effect: it did not fit what went before. */
  readonly void: boolean;
  readonly undone: boolean;
  /** True while what its command changed is unchanged since; said by the last event of a command alone. */
  readonly undoable: boolean;
  /** Ids of what came later and rests on it, where that keeps its command from being undone. */
  readonly later?: readonly string[];
  /** True where undoing it takes back what was done to other leads as well. */
  readonly forOthers?: boolean;
  /** Of an event of a lead that is part of this one: what that one was called. Null: it had no name. */
  readonly part?: string | null;
  /** What the other lead is called that a merge, or telling two apart, names; null: nobody can tell. */
  readonly other?: string | null;
  /** What the programme that it names is called, or was when it was removed; absent: it names none. */
  readonly programme?: string;
  /** What the file is called that an import told it from; absent: no import did. */
  readonly file?: string;
};
