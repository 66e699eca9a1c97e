import type { KnownDeed } from '@/lib/funnel/import/prepared-row';
import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { FileProblem, ReadyRow, RefusedRow, RowProblem } from '@/lib/transfer/files/plan';
import type { RowSet } from './row-set';

/** What a look at every row of a file gave, before anything is written. */
export type Check = {
  /** Rows that can be stored, whoever they are. */
  readonly ready: number;
  /** The first of them, as they will be stored. */
  readonly first: readonly ReadyRow[];
  /** Rows of people who are leads already, and of people who stand further up in the file. */
  readonly known: RowSet;
  readonly twice: RowSet;
  /** The first of both, in the file's order: those that can be decided one by one. */
  readonly doubles: readonly Double[];
  readonly refused: Refused;
  /** Rows that are stored without a link that was no LinkedIn profile. */
  readonly linksDropped: number;
  /** Rows that say nothing to be stored, as the header once more. */
  readonly passedOver: number;
  /** How many stages passed and how many deeds of theirs the rows bring. */
  readonly stays: number;
  readonly activities: number;
};

/** A row whose person is a lead already, or stands further up in the file. */
export type Double = {
  readonly row: number;
  readonly lead: ImportedLead;
  /** The lead that they are; null: none. */
  readonly leadId: string | null;
  readonly sameAs: number | null;
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

/** What was decided about people who are not new. */
export type Decisions = {
  readonly known: KnownDeed;
  readonly twice: KnownDeed;
  /** By row, where it is decided otherwise. */
  readonly byRow: ReadonlyMap<number, KnownDeed>;
};

/** What becomes of a row. */
export function deedOf(check: Check, decisions: Decisions, row: number): KnownDeed | 'new' {
  if (check.known.has(row)) return decisions.byRow.get(row) ?? decisions.known;
  return check.twice.has(row) ? (decisions.byRow.get(row) ?? decisions.twice) : 'new';
}

/** How many rows come to what. */
export type Outcome = Readonly<Record<KnownDeed | 'new', number>>;

/** What will happen, in rows. */
export function outcomeOf(check: Check, decisions: Decisions): Outcome {
  const known = check.known.size();
  const twice = check.twice.size();
  const counts = { new: check.ready - known - twice, skip: 0, merge: 0, update: 0, add: 0 };
  counts[decisions.known] += known;
  counts[decisions.twice] += twice;
  for (const [row, deed] of decisions.byRow) {
    counts[check.known.has(row) ? decisions.known : decisions.twice] -= 1;
    counts[deed] += 1;
  }
  return counts;
}

/** How a look at every row ended. */
export type Checking =
  | { readonly type: 'checked'; readonly check: Check }
  | { readonly type: 'problem'; readonly problem: FileProblem }
  | { readonly type: 'stopped' };
