import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { ImportJournal } from '@/lib/funnel/import/journal';
import type { LeadEvent } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Account } from '@/lib/funnel/team/account';
import type { Programme } from '@/lib/funnel/team/programme';
import type { Segment } from '@/lib/funnel/team/segment';
import type { TeamEvent } from '@/lib/funnel/team/team-event';
import type { Visits } from '@/lib/funnel/team/visits';

/** What the tables hold. Index fields are derived from the lead; the lead itself is the fold, to the byte. */

export type LeadRow = {
  readonly id: string;
  readonly lead: Lead;
  /** Identity keys: `mail:`, `in:`, `li:`, `crm:`. */
  readonly keys: readonly string[];
  /** Lower-cased beginnings to search by: every part of name, company and address, with what follows it. */
  readonly terms: readonly string[];
  /** Stage while active and parked; `turns` tells what becomes of it by itself. */
  readonly stage: string;
  /** Indexed with `updatedAt`. Left out where there is none: what is absent is not indexed. */
  readonly owner?: string;
  readonly dueAt?: number;
  readonly wakeAt?: number;
  /** Lead id of whoever recommended us to them. */
  readonly referrer?: string;
  /** Domain of the company that it rolls up to. */
  readonly account?: string;
  /** Ids of the programmes that it is in. */
  readonly programmes: readonly string[];
  /** Whom it waits for and until when: `sales|<due>`, `marketing|<due>`, `user:<id>|<due>`, see `waitingEntries`;
   * `came-back|<when>` and `came-back <plain reason>|<when>`, see `cameBackEntries`; each with `snoozed <list>|<until>`. */
  readonly waiting: readonly string[];
  /** Stages that it comes to by itself, and when: `<to>|<from>|<at>`; see `turnsOf`. */
  readonly turns: readonly string[];
  /** In which stage it is from when until when, to be found by a point in time; see `stayEntries`. */
  readonly stays: readonly string[];
  /** What somebody else who is the same person would have in common with them; see `likenessOf`. */
  readonly likeness: readonly string[];
  readonly updatedAt: number;
};

/** Events as they are in the log; `subject.id`, `opId` and `into` (of merges alone) are indexed in place. */
export type EventRow = LeadEvent;

/**
 * A lead that the log names in a merge, in effect or not: its own events do not tell all of it. A projection, made anew
 * from the log's `into`.
 */
export type MergeRow = {
  readonly id: string;
  /** The lead that it is part of now; left out while it stands by itself. */
  readonly into?: string;
};

/** Two leads that may be the same person; `id` is `<one>|<other>`, the lower id first. A projection of their rows. */
export type PairRow = {
  readonly id: string;
  readonly leads: readonly [string, string];
  /** How much speaks for it; see `rankOf`. */
  readonly rank: number;
};

/** Events of accounts, programmes and segments: the same log, ordered alike, kept apart from those of people. */
export type TeamEventRow = TeamEvent;

/** What was said of a company; those of which nothing was have no row. */
export type AccountRow = {
  readonly id: string;
  /** There for target accounts alone, so that they are one range. */
  readonly target?: 1;
  /** Beginnings to search its name by, as those of leads. */
  readonly terms: readonly string[];
  readonly value: Account;
};

export type ProgrammeRow = { readonly id: string; readonly value: Programme };

/** How the team scores; no row: as it is before anybody changed it. */
export type ScoringRow = { readonly id: string; readonly value: ScoringRules };

/** The fold of a segment, and how far the search for those whom it means has come. */
export type SegmentRow = {
  readonly id: string;
  readonly value: Segment;
  /** Leads that it proposes now. */
  readonly count: number;
  /** Id after which leads are still to be asked; null: all were. */
  readonly pendingAfter: string | null;
  /** Wall time in ms at which all were asked last; null: never. */
  readonly askedAt: number | null;
};

/** A lead that a segment proposes; `id` is `<segment>|<lead>`. A projection: may be made anew at any time. */
export type SuggestionRow = {
  readonly id: string;
  readonly segment: string;
  readonly leadId: string;
  /** Wall time in ms since when it is meant. */
  readonly at: number;
};

/** A command's reply, kept so that a retry is answered the same. */
export type OpRow = { readonly opId: string; readonly at: number; readonly reply: unknown };

/**
 * Kept counts: `stage/<id>`, `turn/<day>/<from>/<to>`, `waiting/<whom>`, `owner/<user>`, `programme/<id>`, `leads`; of a
 * company `account/<domain>`, and `within/<domain> ` before the keys of stages, turns and owners.
 */
export type CounterRow = { readonly key: string; readonly count: number };

export type DefinitionRow = { readonly key: string; readonly definition: FunnelDefinition };

/** `clock`, `device`, `position`, `canary`, `funnel` (key of the definition in force), `foldVersion`, `rowEdition`. */
export type MetaRow = { readonly key: string; readonly value: unknown };

/** One row, key `settings`. */
export type SettingsRow = { readonly key: string; readonly value: unknown };

/** A lead that was erased: only hashes are left, to be applied after every restore, import and pull. */
export type TombstoneRow = {
  readonly leadId: string;
  readonly erasedAt: number;
  readonly opIdHashes: readonly string[];
  /** Keyed hashes of the identity keys, only where the person had opted out: adding again is refused. */
  readonly keyHashes: readonly string[];
  /** What went from the store; of somebody who was made of several leads on the one that was erased alone. */
  readonly removed?: Removed;
  /** Copies that the person was taken out of since: backups in the browser, and stores kept aside. Absent: not yet. */
  readonly cleared?: { readonly backups: number; readonly stores: number };
};

/** How many rows an erasure took away; numbers, nothing of anybody. */
export type Removed = {
  /** Leads: one, and those that were part of it. */
  readonly leads: number;
  readonly events: number;
  /** Pairs with others who may have been the same person. */
  readonly pairs: number;
  /** Segments that proposed them. */
  readonly proposals: number;
  /** Rows of files that wait to be imported. */
  readonly stagedRows: number;
  /** Names of imported files that named them. */
  readonly fileNames: number;
};

/** An erasure that waits for its ten seconds, with what was hidden at once. */
export type ErasureRow = {
  readonly leadId: string;
  readonly opId: string;
  readonly dueAt: number;
  readonly pairs?: number;
  readonly proposals?: number;
};

/** How far an import has come; its rows are in `importParts` until they are applied. */
export type ImportRow = ImportJournal;

/** As many rows of an import as are applied at a time, packed: JSON of `PreparedRow[]`. Gone once they are applied. */
export type ImportPartRow = { readonly import: string; readonly part: number; readonly rows: string };

/** What the user decided about files with these columns; `id` is the headers, folded. */
export type ImportMappingRow = { readonly id: string; readonly savedAt: number; readonly value: unknown };

/** How many visits a source brought; `id` is the source. */
export type VisitsRow = { readonly id: string; readonly value: Visits };
