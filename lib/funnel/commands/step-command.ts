import type { Outcome } from '@/lib/funnel/definition/definition';
import type { BantAnswer, BantPart, ReturnAnswer } from '@/lib/funnel/log/event';

/** What is asked for of leads on their way: touches, the hand-off and its answers, deal stages, outcomes. Times: wall ms. */
export type StepCommand =
  | ({ readonly type: 'recordActivity'; readonly leadId: string } & ActivityToRecord)
  /** The same was done by several, or with them: who came to a webinar, say. One step; who may not be is left and named. */
  | ({ readonly type: 'recordActivities'; readonly leadIds: readonly string[] } & ActivityToRecord)
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
    };

/** Something that was done by a lead, or with it. `occurredAt`: wall ms; absent: now. */
type ActivityToRecord = {
  readonly activity: string;
  readonly direction: 'in' | 'out' | 'none';
  readonly occurredAt?: number | undefined;
  readonly keepsActive?: boolean | undefined;
  /** A meeting or a call that took place. */
  readonly held?: true | undefined;
  readonly programme?: string | undefined;
  /** What it came through. */
  readonly source?: string | undefined;
};
