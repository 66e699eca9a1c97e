import type { MergeField } from '@/lib/funnel/log/event';
import type { Person, PersonChange } from '@/lib/funnel/person/person';

/** What is asked for of people: who they are, what is known of them, and that they are forgotten. */
export type PersonCommand =
  | {
      readonly type: 'addLead';
      readonly person: Person;
      readonly stage?: string | undefined;
      readonly owner?: string | null | undefined;
      readonly source?: string | undefined;
      readonly programme?: string | undefined;
      readonly tags?: readonly string[] | undefined;
      /** Lead id of whoever recommended us to them. */
      readonly referredBy?: string | undefined;
      /** A site's id, `hand` or `import`. */
      readonly capturedFrom: string;
      /** The user saw the duplicate and wants a second lead all the same. */
      readonly evenIfDuplicate?: boolean | undefined;
    }
  /** People of one page at once: whoever is new is added, whoever is known is tagged. One step; who may not be is named. */
  | {
      readonly type: 'tagPeople';
      readonly rows: readonly PersonToTag[];
      readonly source?: string | undefined;
      /** Id of a programme that all of them get into. */
      readonly programme?: string | undefined;
      readonly tags: readonly string[];
      /** A site's id. */
      readonly capturedFrom: string;
    }
  | { readonly type: 'editLead'; readonly leadId: string; readonly changes: PersonChange }
  /** More addresses, profiles or records of the same person. */
  | {
      readonly type: 'identifyLead';
      readonly leadId: string;
      readonly emails: readonly string[];
      readonly profiles: readonly string[];
      readonly records: readonly string[];
      /** The site that showed them together; absent: somebody says so. */
      readonly seenOn?: string | undefined;
    }
  /** Remembers a no to what a page suggested, or forgets it. */
  | {
      readonly type: 'denySuggestion';
      readonly leadId: string;
      readonly suggestion: string;
      readonly isDenied: boolean;
    }
  | {
      readonly type: 'tagLead';
      readonly leadId: string;
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  /** `text` null removes the note; no `noteId`: a new one. */
  | {
      readonly type: 'noteLead';
      readonly leadId: string;
      readonly noteId?: string | undefined;
      readonly text: string | null;
    }
  /**
   * Two leads are the same person: `merged` becomes part of `survivor`, which stays as it stands. What only one of them
   * can be right about is kept of whom `keep` says, else of the survivor, where it says anything.
   */
  | {
      readonly type: 'mergeLeads';
      readonly survivor: string;
      readonly merged: string;
      readonly keep: Partial<Readonly<Record<MergeField, 'survivor' | 'merged'>>>;
    }
  /** Takes a merged lead, `leadId`, out of the one that it is part of: both are as they were. */
  | { readonly type: 'unmergeLeads'; readonly leadId: string }
  /** Two leads that look alike are different people: they are proposed as the same no more. */
  | { readonly type: 'tellApart'; readonly leadId: string; readonly other: string }
  /** Takes back everything that the command of this `opId`, or the batch of this name, wrote. */
  | { readonly type: 'undo'; readonly opId?: string | undefined; readonly batch?: string | undefined }
  /** Hides the person at once and purges them after ten seconds; until then `undo` with this `opId` cancels it. */
  | { readonly type: 'eraseLead'; readonly leadId: string }
  /** The same for several in one step: whoever nobody did anything with for long, say. Who is gone already is left out. */
  | { readonly type: 'eraseLeads'; readonly leadIds: readonly string[] };

/** Somebody on a page who is tagged together with others. */
export type PersonToTag = {
  readonly person: Person;
  /** The lead that they are, as it was shown to the user; null: nobody's yet. */
  readonly leadId: string | null;
  /** Where somebody new is put; absent: where leads begin. Whoever is known stays where they are. */
  readonly stage?: string | undefined;
};
