import type { KnownDeed } from '@/lib/funnel/import/prepared-row';
import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { FileProblem, ReadyRow, RefusedRow, RowProblem } from '@/lib/transfer/files/plan';
import type { KeptRows } from './kept-rows';
import type { RowDeeds } from './row-deeds';
import { groupOf, rowKinds, type KindGroup, type RowKind } from './row-kinds';

/** A row as it will be stored, and who its person is. */
export type CheckedRow = Pick<ReadyRow, 'row' | 'sameAs'> & {
  readonly lead: ImportedLead;
  readonly kind: RowKind;
  /** The lead that they are, or may be; null: none. */
  readonly leadId: string | null;
  /** What binds the row to the lead that they may be, once that is decided; null: nothing has to. */
  readonly bind: Binding | null;
};

/** An identity of a lead, to be added to a row. */
export type Binding = { readonly list: 'emails' | 'profiles' | 'records'; readonly value: string };

/** What a look at every row of a file gave, before anything is written. */
export type Check = {
  /** All rows that can be stored. */
  readonly rows: KeptRows<CheckedRow>;
  /** By a row's place among them its place in `rowKinds`. */
  readonly kinds: Uint8Array;
  readonly counts: Readonly<Record<RowKind, number>>;
  /** The first of them. */
  readonly first: readonly CheckedRow[];
  readonly refused: Refused;
  /** Rows that are stored without a link that was no LinkedIn profile. */
  readonly linksDropped: number;
  /** Rows that say nothing to be stored, as the header once more. */
  readonly passedOver: number;
  /** How many stages passed and how many deeds of theirs the rows bring. */
  readonly stays: number;
  readonly activities: number;
};

/** The rows that cannot be stored. */
export type Refused = {
  readonly count: number;
  readonly reasons: readonly Reason[];
  /** The first of them. */
  readonly first: readonly RefusedRow[];
  /** All of them with why, as a CSV file. */
  readonly file: Blob;
};

/** How often something was wrong with a column; -1: with whole rows. */
export type Reason = RowProblem & { readonly rows: number };

/** What was decided about people who are not new, of each group, and row by row where it is decided otherwise. */
export type Decisions = Readonly<Record<KindGroup, KnownDeed>> & { readonly own: RowDeeds };

/** What a row comes to; `new` where nobody has to decide. */
export type RowOutcome = KnownDeed | 'new';

/** The kind of the row at a place. */
export function kindAt({ kinds }: Check, place: number): RowKind {
  return rowKinds[kinds[place] ?? 0] ?? 'new';
}

/** What becomes of the row at a place. What is left of a long row goes the way of its beginning. */
export function outcomeAt(check: Check, decisions: Decisions, place: number): RowOutcome {
  const kind = kindAt(check, place);
  if (kind === 'rest') {
    let head = place;
    while (head > 0 && kindAt(check, head) === 'rest') head -= 1;
    const outcome = outcomeAt(check, decisions, head);
    return outcome === 'skip' ? 'skip' : 'merge';
  }
  const group = groupOf(kind);
  const decided = decisions.own.of(place) ?? (group === null ? null : decisions[group]);
  if (decided === null) return 'new';
  const isBound = deedsFor(kind).includes(decided);
  if (kind === 'new' || kind === 'alike' || kind === 'namesake')
    return isBound && decided !== 'add' ? decided : 'new';
  return decided;
}

/** What can be done with a row of that kind, in the order in which it is offered. */
export function deedsFor(kind: RowKind | KindGroup): readonly KnownDeed[] {
  return kind === 'new' || kind === 'namesake' ? ['add', 'skip'] : ['skip', 'merge', 'update', 'add'];
}

/** How many rows come to what. */
export type Outcome = Readonly<Record<RowOutcome, number>>;

/** What will happen, in rows of the file. */
export function countOutcomes(check: Check, decisions: Decisions): Outcome {
  const counts = { new: 0, skip: 0, merge: 0, update: 0, add: 0 };
  for (let place = 0; place < check.rows.size; place += 1)
    if (kindAt(check, place) !== 'rest') counts[outcomeAt(check, decisions, place)] += 1;
  return counts;
}

/** How many people are to be decided about. */
export function groupCounts({ counts }: Check): Readonly<Record<KindGroup, number>> {
  return {
    known: counts.mail + counts.profile + counts.record,
    twice: counts.twice,
    alike: counts.alike,
    namesake: counts.namesake,
  };
}

/** How a look at every row ended. */
export type Checking =
  | { readonly type: 'checked'; readonly check: Check }
  | { readonly type: 'problem'; readonly problem: FileProblem }
  | { readonly type: 'stopped' };
