import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { BantAnswer, BantPart, Ordered, Through } from './event';
import type { FollowUp, PastFollowUp } from './follow-up-clock';
import type { GivenBack } from './given-back';
import type { BuyingRole } from '@/lib/funnel/person/buying-role';
import type { DealValue } from '@/lib/funnel/person/deal-value';
import { stageOf, type Position } from './position';
import { staysUntil } from './stays';

/** Bumped whenever the fold's rules change: stored leads of an older version are folded anew. */
export const foldVersion = 9;

/** One stay in a stage or sub-step; open while `to` is null. Times are wall times in ms. */
export type Stay = {
  readonly in: string;
  readonly from: number;
  readonly to: number | null;
  /** The definition under which it began: history shows the name of then. */
  readonly funnel: string;
};

/** Something that happened with the person, as a hand-off shows it. */
export type Activity = {
  /** Of the event that told it. */
  readonly id: string;
  readonly activity: string;
  readonly direction: 'in' | 'out' | 'none';
  /** A meeting or a call that took place. */
  readonly held: boolean;
  readonly at: number;
};

/** The last approach in this sub-step, and until when an answer is waited for. */
export type LastChanceTaken = {
  readonly id: string;
  readonly at: number;
  readonly until: number;
  readonly answeredAt: number | null;
};

export type Note = { readonly id: string; readonly text: string; readonly at: number; readonly by: string };

/**
 * What a lead's events fold to. Plain data in a fixed key order, so that folding the same log gives the same
 * bytes. Nothing here depends on the time of reading: windows and dues are stored as times.
 */
export type Lead = {
  readonly id: string;
  readonly fold: number;
  readonly name: string | null;
  readonly emails: readonly string[];
  readonly profiles: readonly string[];
  readonly records: readonly string[];
  readonly company: string | null;
  readonly title: string | null;
  readonly phone: string | null;
  /** Their part in the purchase; null: nobody said. */
  readonly buyingRole: BuyingRole | null;
  /** Null: nobody said. */
  readonly dealValue: DealValue | null;
  /** Names that leads had which became part of it, but for the one that it goes by. */
  readonly otherNames: readonly string[];
  readonly source: string | null;
  /** Lead id of whoever recommended us to them; may be of somebody who is gone. */
  readonly referredBy: string | null;
  readonly programmes: readonly string[];
  readonly tags: readonly string[];
  readonly notes: readonly Note[];
  readonly bant: Readonly<Partial<Record<BantPart, BantAnswer>>>;
  readonly addedAt: number;
  readonly addedBy: string;
  readonly capturedFrom: string;
  /** Ids of the leads that turned out to be the same person and are part of it, in the order in which they became so. */
  readonly madeOf: readonly string[];
  /** Ids of leads that look alike and are somebody else, as was said. */
  readonly apartFrom: readonly string[];
  /** `definitionKey` of the definition that its stage is derived by. */
  readonly funnel: string;
  readonly position: Position;
  /** The stage as if its active window and its parking lasted; `stageNow` tells the one of a given moment. */
  readonly stage: string;
  readonly stays: readonly Stay[];
  readonly stepStays: readonly Stay[];
  /** Where the buyer is on their own journey, and since when; null: nobody said. */
  readonly journey: { readonly step: string; readonly since: number } | null;
  /** The stays on it; apart from those in stages, which it neither asks nor changes. */
  readonly journeyStays: readonly Stay[];
  readonly acceptedAt: number | null;
  /** Set where somebody else made the owner the owner. */
  readonly assignedBy: string | null;
  /** First outbound touch since it was last qualified; wall time in ms. */
  readonly contactedAt: number | null;
  /** Outbound attempts since it was last qualified. */
  readonly attempts: number;
  /** When those attempts were made that nobody answered, oldest first. */
  readonly unanswered: readonly number[];
  /** When they last answered, or talked with us. */
  readonly heardAt: number | null;
  readonly lastChance: LastChanceTaken | null;
  /** What pages suggested and somebody denied, oldest first; see `suggestionDenied`. */
  readonly denied: readonly string[];
  /** Offers of a next sub-step that were turned down, newest last; see `offerDismissed`. */
  readonly dismissedOffers: readonly string[];
  readonly qualified: {
    readonly firstAt: number;
    readonly latestAt: number;
    readonly count: number;
    readonly by: string;
    readonly whyNow: string | null;
    /** What decided it, where nobody did so by hand. */
    readonly through: Through | null;
  } | null;
  readonly givenBack: GivenBack | null;
  readonly lostTo: string | null;
  readonly followUp: FollowUp | null;
  /** The clocks that ran before, in the order in which they began. */
  readonly pastFollowUps: readonly PastFollowUp[];
  readonly wakeAt: number | null;
  readonly snoozedUntil: number | null;
  readonly contactLocked: boolean;
  /** The latest first. */
  readonly lastActivities: readonly Activity[];
  /** When what was done, newest first: of each activity, direction and whether both talked the last twenty times. */
  readonly activityTimes: readonly {
    readonly activity: string;
    readonly direction: 'in' | 'out' | 'none';
    readonly held: boolean;
    readonly times: readonly number[];
  }[];
  /** Id of the last effective stage event: the next one must name it. */
  readonly head: string | null;
  /** The newest event that was folded in, effective or not. */
  readonly tail: Ordered;
  readonly updatedAt: number;
};

/** The stage at a moment: an active window that has run out and a wake-up count. */
export function stageNow(definition: FunnelDefinition, lead: Lead, now: number): string {
  return stageOf(definition, lead.position, now);
}

/** Wall time in ms since which the lead is in the stage of `now`. */
export function stageSince(definition: FunnelDefinition, lead: Lead, now: number): number {
  return staysUntil(lead, definition, now).at(-1)?.from ?? lead.addedAt;
}

/**
 * When something that runs is over: the follow-up clock, or the wait for an answer to the last chance, whichever is
 * first. Wall time in ms; null: nothing runs.
 */
export function runsOutAt({ followUp, lastChance }: Pick<Lead, 'followUp' | 'lastChance'>): number | null {
  const ends = [followUp?.dueAt, lastChance?.until].filter((end) => end !== undefined);
  return ends.length === 0 ? null : Math.min(...ends);
}
