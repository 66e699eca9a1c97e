import type { ImportState } from '@/lib/funnel/import/journal';
import type { Role } from '@/lib/funnel/log/event';

/**
 * Why a command was not carried out. Expected outcomes, not bugs: each has a text that says what happened and what
 * to do, and nothing was written.
 */
export type Refusal =
  | { readonly type: 'StageNotAllowed'; readonly stage: string }
  | { readonly type: 'RoleMayNot'; readonly role: Role; readonly needs: Role }
  | { readonly type: 'AlreadyAccepted'; readonly by: string; readonly at: number }
  | { readonly type: 'AlreadyThere' }
  | { readonly type: 'ReasonNotAllowed'; readonly reason: string }
  | { readonly type: 'ReasonNeedsAnswer'; readonly reason: string; readonly ask: 'date' | 'text' | 'choice' }
  | { readonly type: 'DateInThePast' }
  | { readonly type: 'NoReturnToAnswer' }
  | { readonly type: 'DisputeNeedsNote' }
  | { readonly type: 'MoreAttemptsNeeded'; readonly have: number; readonly need: number }
  | { readonly type: 'CriteriaNotMet'; readonly missing: readonly string[] }
  /** The funnel follows no buyer's journey, or one without this step. */
  | { readonly type: 'UnknownJourneyStep'; readonly step: string }
  | { readonly type: 'ContactLocked' }
  | { readonly type: 'LaterChangesDependOnIt' }
  | { readonly type: 'NothingToUndo' }
  | { readonly type: 'UnknownLead' }
  /** Whoever is to have recommended us is no lead, or no longer. */
  | { readonly type: 'UnknownReferrer' }
  /** `by`: the kind of identity key that both have. */
  | { readonly type: 'DuplicateLead'; readonly leadId: string; readonly by: 'mail' | 'in' | 'li' | 'crm' }
  /** A lead is not merged with itself, or told apart from itself. */
  | { readonly type: 'SameLead' }
  /** One of the two is part of another lead already. */
  | { readonly type: 'AlreadyMerged'; readonly into: string }
  /** One of the two is invented: it goes with the samples, and would take the other one along. */
  | { readonly type: 'InventedLead' }
  | { readonly type: 'OptedOut' }
  /** Somebody is being erased, and could still come back as they were. */
  | { readonly type: 'ErasureWaits' }
  /** A filter without a rule, or one that leaves nobody out: nothing would be picked by it. */
  | { readonly type: 'MatchesEverybody'; readonly leads: number }
  | { readonly type: 'BadInput'; readonly path: string; readonly problem: string }
  | { readonly type: 'NotAllowedHere' }
  /** A backup or a file is being restored: what is done now would stay in the store that is put aside. */
  | { readonly type: 'RestoreUnderWay' }
  | { readonly type: 'StoreUnavailable'; readonly why: StoreTrouble }
  | { readonly type: 'Unreachable' };

/** Why another funnel was not put in force. */
export type FunnelRefusal =
  | { readonly type: 'FunnelHasLeads' }
  | { readonly type: 'StoreUnavailable'; readonly why: StoreTrouble }
  | { readonly type: 'Unreachable' };

/** Why a step of an import was not taken. */
export type ImportRefusal =
  /** None of this id is there, or no longer: what is staged and never confirmed is dropped after a day. */
  | { readonly type: 'UnknownImport' }
  /** It stands where this cannot be done any more, or not yet. */
  | { readonly type: 'ImportMovedOn'; readonly state: ImportState }
  /** Fewer parts or rows are staged than are to be confirmed. */
  | { readonly type: 'PartsMissing'; readonly parts: number; readonly rows: number }
  /** A backup or a file is being restored: another store is about to take the place of this one. */
  | { readonly type: 'RestoreUnderWay' }
  | { readonly type: 'StoreUnavailable'; readonly why: StoreTrouble }
  | { readonly type: 'Unreachable' };

/** What is wrong with the store. */
export type StoreTrouble = 'opening' | 'newer-version' | 'damaged' | 'lost' | 'timed-out' | 'full';

export type Result<Value, Problem = Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Problem };

export const accepted = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });
export const refused = <Problem>(refusal: Problem): Result<never, Problem> => ({ ok: false, refusal });
