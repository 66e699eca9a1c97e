import type { FunnelDefinition } from '@/lib/funnel/definition';
import type { LeadEvent } from '@/lib/funnel/event';
import type { Lead } from '@/lib/funnel/lead';

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
  readonly domain?: string;
  /** Lead id of whoever recommended us to them. */
  readonly referrer?: string;
  /** Whom it waits for and until when: `sales|<due>`, `marketing|<due>`, `user:<id>|<due>`, see `waitingEntries`;
   * `came-back|<when>` and `came-back <plain reason>|<when>`, see `cameBackEntries`; each with `snoozed <list>|<until>`. */
  readonly waiting: readonly string[];
  /** Stages that it comes to by itself, and when: `<to>|<from>|<at>`; see `turnsOf`. */
  readonly turns: readonly string[];
  /** In which stage it is from when until when, to be found by a point in time; see `stayEntries`. */
  readonly stays: readonly string[];
  readonly updatedAt: number;
};

/** Events as they are in the log; `subject.id` and `opId` are indexed in place. */
export type EventRow = LeadEvent;

/** A command's reply, kept so that a retry is answered the same. */
export type OpRow = { readonly opId: string; readonly at: number; readonly reply: unknown };

/** Kept counts: `stage/<id>`, `turn/<day>/<from>/<to>`, `waiting/<whom>`, `owner/<user>`, `leads`. */
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
};

/** An erasure that waits for its ten seconds. */
export type ErasureRow = { readonly leadId: string; readonly opId: string; readonly dueAt: number };
