import type { FunnelDefinition, Outcome } from '@/lib/funnel/definition/definition';
import type { BantAnswer, BantPart, MergeField, ReturnAnswer } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import type { StageMapping } from '@/lib/funnel/migration/migration';
import type { Person, PersonChange } from '@/lib/funnel/person/person';
import type { Refusal, Result } from './refusal';
import type { ScoringChanges } from './scoring/rules';
import type { AccountChanges } from './team/account';
import type { ProgrammeChanges, TargetState } from './team/programme';
import type { SegmentChanges } from './team/segment';
import type { VisitCount } from './team/visits';

/** A change that somebody asks for. Everything that is written goes through one of these. Times: wall ms. */
export type Command =
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
  | { readonly type: 'importLeads'; readonly batch: string; readonly rows: readonly ImportedLead[] }
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
  | {
      readonly type: 'recordActivity';
      readonly leadId: string;
      readonly activity: string;
      readonly direction: 'in' | 'out' | 'none';
      readonly occurredAt?: number | undefined;
      readonly keepsActive?: boolean | undefined;
      /** A meeting or a call that took place. */
      readonly held?: true | undefined;
      readonly programme?: string | undefined;
      /** What it came through. */
      readonly source?: string | undefined;
    }
  /** The same was done by several, or with them: who came to a webinar, say. One step; who may not be is left and named. */
  | {
      readonly type: 'recordActivities';
      readonly leadIds: readonly string[];
      readonly activity: string;
      readonly direction: 'in' | 'out' | 'none';
      readonly occurredAt?: number | undefined;
      readonly keepsActive?: boolean | undefined;
      readonly held?: true | undefined;
      readonly programme?: string | undefined;
      /** What it came through. */
      readonly source?: string | undefined;
    }
  /** The last approach was made: counts as an attempt, and an answer is waited for from now on. */
  | { readonly type: 'takeLastChance'; readonly leadId: string; readonly lastChance: string }
  /** An offered sub-step is not wanted: it is offered after this message or activity no more. */
  | { readonly type: 'dismissOffer'; readonly leadId: string; readonly offer: string }
  | { readonly type: 'snoozeLead'; readonly leadId: string; readonly until: number | null }
  | {
      readonly type: 'answerBant';
      readonly leadId: string;
      readonly answers: Partial<Readonly<Record<BantPart, BantAnswer>>>;
    }
  /** Where the buyer is on their own journey: any step, in any order; null: not known any more. */
  | { readonly type: 'setJourney'; readonly leadId: string; readonly to: string | null }
  | { readonly type: 'qualifyLead'; readonly leadId: string; readonly whyNow?: string | undefined }
  /** Hands several over at once, as a segment proposed or by hand; those that may not be are left and named. */
  | {
      readonly type: 'qualifyLeads';
      readonly leadIds: readonly string[];
      readonly segmentId: string | null;
      /** What decided it where no segment did; absent: somebody by hand. */
      readonly through?: 'likeness' | undefined;
    }
  | { readonly type: 'acceptLead'; readonly leadId: string }
  | {
      readonly type: 'giveBackLead';
      readonly leadId: string;
      readonly reason: string;
      readonly answer?: string | undefined;
      readonly date?: number | undefined;
    }
  | {
      readonly type: 'answerReturn';
      readonly leadId: string;
      readonly answer: ReturnAnswer;
      readonly note?: string | undefined;
    }
  | { readonly type: 'assignOwner'; readonly leadId: string; readonly to: string | null }
  | { readonly type: 'routeLead'; readonly leadId: string; readonly to: string | null }
  | { readonly type: 'moveDealStage'; readonly leadId: string; readonly to: string }
  | {
      readonly type: 'setOutcome';
      readonly leadId: string;
      readonly outcome: Outcome;
      readonly lostTo?: string | undefined;
    }
  | { readonly type: 'reopenLead'; readonly leadId: string }
  | {
      readonly type: 'placeLead';
      readonly leadId: string;
      readonly stage: string;
      readonly owner: string | null;
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
  /** A new segment, or changes of one; leads that it means are proposed, or handed over, from then on. */
  | { readonly type: 'saveSegment'; readonly segmentId: string; readonly changes: SegmentChanges }
  | { readonly type: 'removeSegment'; readonly segmentId: string }
  | { readonly type: 'saveProgramme'; readonly programmeId: string; readonly changes: ProgrammeChanges }
  | { readonly type: 'removeProgramme'; readonly programmeId: string }
  /** An account as a target of a programme; null: none any more. Approving and declining is for sales. */
  | {
      readonly type: 'setTarget';
      readonly programmeId: string;
      readonly account: string;
      readonly state: TargetState | null;
    }
  /** Another way to score, in whole parts: who fits, what activities are worth, further rules, cuts, learned points. */
  | { readonly type: 'saveScoring'; readonly changes: ScoringChanges }
  /** Counts of visits by period and source, from a file; those of the same period and source are replaced. */
  | { readonly type: 'saveVisits'; readonly rows: readonly (VisitCount & { readonly source: string })[] }
  /** What is known of a company, by its domain. */
  | { readonly type: 'saveAccount'; readonly account: string; readonly changes: AccountChanges }
  /** Takes leads into a programme, or out of it. */
  | {
      readonly type: 'enrolLeads';
      readonly leadIds: readonly string[];
      readonly programmeId: string;
      readonly isIn: boolean;
    }
  /** Another definition, or a new version, comes into force; leads go where the mapping says. */
  | {
      readonly type: 'changeFunnel';
      readonly definition: FunnelDefinition;
      readonly mapping: StageMapping;
    }
  /** Takes back everything that the command of this `opId`, or the batch of this name, wrote. */
  | { readonly type: 'undo'; readonly opId?: string | undefined; readonly batch?: string | undefined }
  /** Hides the person at once and purges them after ten seconds; until then `undo` with this `opId` cancels it. */
  | { readonly type: 'eraseLead'; readonly leadId: string }
  /** The same for several in one step: whoever nobody did anything with for long, say. Who is gone already is left out. */
  | { readonly type: 'eraseLeads'; readonly leadIds: readonly string[] };

export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

/** Somebody on a page who is tagged together with others. */
export type PersonToTag = {
  readonly person: Person;
  /** The lead that they are, as it was shown to the user; null: nobody's yet. */
  readonly leadId: string | null;
  /** Where somebody new is put; absent: where leads begin. Whoever is known stays where they are. */
  readonly stage?: string | undefined;
};

/** One row of an import, checked by the page that read the file and again on receipt. Wall times in ms. */
export type ImportedLead = {
  readonly person: Person;
  readonly source?: string | undefined;
  /** Where it stands now; with a history, where that ends. */
  readonly stage?: string | undefined;
  readonly owner?: string | null | undefined;
  readonly tags?: readonly string[] | undefined;
  /** When it was created where it comes from; absent: it is new as of the import. */
  readonly addedAt?: number | undefined;
  /** The stages that it went through, oldest first, the one in which it is last; two hundred at most. */
  readonly history?: readonly ImportedStay[] | undefined;
  /** Ids of programmes. */
  readonly programmes?: readonly string[] | undefined;
  readonly notes?: readonly string[] | undefined;
  /** What they did before; a hundred at most. */
  readonly activities?: readonly ImportedActivity[] | undefined;
  /** The user saw the duplicate and wants a second lead all the same. */
  readonly evenIfDuplicate?: boolean | undefined;
};

/** When an imported lead came to a stage. `at`: wall time in ms; stages may be skipped, and be come to again. */
export type ImportedStay = { readonly stage: string; readonly at: number };

/** Something that an imported person did by themselves. */
export type ImportedActivity = {
  /** Id of a kind of activity, or whatever it is called. */
  readonly activity: string;
  /** Wall time in ms. */
  readonly occurredAt: number;
  readonly source?: string | undefined;
  /** Id of a programme. */
  readonly programme?: string | undefined;
};

/** What a command that was carried out gives back. */
export type Done = {
  /** To be named by `undo`. */
  readonly opId: string;
  readonly leadId: string | null;
  /** The lead as it is now; only told to the extension's own pages. Null: there is none any more. */
  readonly lead: Lead | null;
  /** Batches: how many were written, and which rows or leads were left as they were. */
  readonly count: number;
  readonly left: readonly { readonly index: number; readonly refusal: Refusal }[];
};

export type CommandReply = Result<Done>;
