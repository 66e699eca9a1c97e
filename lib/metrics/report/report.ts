import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import type { Asked, Facet } from './asked';
import type { Conversion, Counted, Ratio, Share } from './counted';
import type { TimeFigures } from './times';
import type { StageExits } from './exits';
import type { AcceptanceFigures, FollowUpFigures, RecycleFigures } from './hand-offs';

/** A stage of the definition in force, as the funnel shows it. */
export type StageFigures = {
  readonly stage: string;
  readonly kind: Stage['kind'];
  /** False: off the way from the first stage to the last: put aside, out of its window, lost, closed. */
  readonly isOnWay: boolean;
  /** Entries in the period. */
  readonly entered: Counted;
  /** Of the leads added in the period those that ever reached it. */
  readonly reached: Counted;
  /** Of all leads those that are there. */
  readonly now: Counted;
  /** To the next stage of the way; null: it is off it, or the last one. */
  readonly conversion: Conversion | null;
  /** Entries into the next stage by entries into this one. */
  readonly snapshot: Ratio | null;
  /** Of all exits in the period those for good: lost, closed, ruled out. */
  readonly droppedOut: Share;
};

export type FunnelFigures = {
  /** Leads added in the period. */
  readonly added: Counted;
  /** In the definition's order, retired ones only where somebody was there. */
  readonly stages: readonly StageFigures[];
  /** From being added to the stage that the team calls its goal. */
  readonly toGoal: Conversion;
};

/** How often deals are won: METRICS.md, close rate. Of the leads added in the period. */
export type ClosingFigures = {
  readonly added: Counted;
  /** Won of those that reached the opportunity stage. */
  readonly closeRate: Share & { readonly open: Counted };
  /** Won of those that are won, lost or closed. */
  readonly decided: Share;
  /** Won of all. */
  readonly leadToCustomer: Share & { readonly open: Counted };
  /** Won before they were added: a year of birth after the wedding. Their time counts as none. */
  readonly wonBeforeAdded: Counted;
};

/** How many days a cohort is given, beside "ever". */
export const cohortDays = [30, 60, 90, 180] as const;

/** Leads added in a month. */
export type Cohort = {
  /** As `2026-03`. */
  readonly month: string;
  readonly from: number;
  readonly leads: Counted;
  readonly ever: Share & { readonly open: Counted };
  /** In the order of `cohortDays`; `young`: not old enough to be counted. */
  readonly within: readonly (Share & { readonly days: number; readonly young: Counted })[];
};

export type CohortFigures = {
  /** The stage that they are to reach. */
  readonly to: string;
  readonly cohorts: readonly Cohort[];
};

/** What happened in a month, whoever it happened to; a snapshot. */
export type MonthFigures = {
  readonly month: string;
  readonly from: number;
  readonly added: Counted;
  /** Entries by stage, in the order of the funnel's stages. */
  readonly entered: readonly (Counted & { readonly stage: string })[];
  readonly won: Counted;
  readonly lost: Counted;
  readonly closed: Counted;
  /** Won by added of the same month. */
  readonly wonByAdded: Ratio;
  /** Hand-overs of the month. */
  readonly acceptance: Share;
  /** Clocks that began in the month. */
  readonly attainment: Share;
};

/** Close rates by kind of activity: METRICS.md, activity close rate. Of the leads added in the period. */
export type ActivityFigures = {
  readonly kind: string;
  readonly did: Share;
  readonly others: Share;
  readonly ratio: number | undefined;
  readonly open: { readonly did: Counted; readonly others: Counted };
  readonly signedUp: { readonly cameAndWon: Share; readonly won: Share; readonly walkIns: Share } | null;
};

/** The figures of the leads with one value of a facet, added in the period. */
export type FacetRow = {
  /** Source, programme id, user, quadrant, rule key; empty: those without. */
  readonly value: string;
  readonly leads: Counted;
  readonly closeRate: Share;
  readonly decided: Share;
  readonly leadToCustomer: Share;
  readonly acceptance: Share;
  readonly attainment: Share;
};

/** Deals that were won or lost in the period and are worth something in one currency. */
export type Velocity = {
  readonly currency: string;
  /** Won, lost or closed. */
  readonly ended: Counted;
  readonly won: Counted;
  readonly winRate: Share;
  readonly meanValue: number | undefined;
  /** From being added to the win, in days; before it: none. */
  readonly meanDays: number | undefined;
  /** Ended x win rate x mean value / mean days: in the currency, a day. Undefined where nothing was won. */
  readonly velocity: number | undefined;
};

export type VelocityFigures = {
  readonly currencies: readonly Velocity[];
  readonly months: readonly {
    readonly month: string;
    readonly from: number;
    readonly currencies: readonly Velocity[];
  }[];
  /** Ended in the period, and nobody said what they are worth. */
  readonly withoutValue: Counted;
};

/** What a sales meeting wants to know first. */
export type SummaryFigures = {
  readonly added: Counted;
  readonly won: Counted;
  readonly lost: Counted;
  readonly closeRate: ClosingFigures['closeRate'];
  readonly acceptance: Share;
  /** Both clocks together. */
  readonly attainment: Share;
  /** Clocks that run and are over. */
  readonly overdue: Counted;
  /** Median days from being added to the win, by Kaplan-Meier; undefined: fewer than half are won. */
  readonly daysToWin: number | undefined;
  /** The stage from which most left for good; null: nobody did. */
  readonly worst: { readonly stage: string; readonly forGood: Share } | null;
};

/** Every figure of the reports. Each is worked out when it is first looked at, and kept. */
export type Report = {
  readonly asked: Asked;
  /** By whose stages everything is told. */
  readonly definition: FunnelDefinition;
  /** Leads that it is about: there by then, and of the facets asked for. */
  readonly all: Counted;
  readonly summary: SummaryFigures;
  readonly funnel: FunnelFigures;
  readonly closing: ClosingFigures;
  readonly times: TimeFigures;
  readonly exits: readonly StageExits[];
  readonly cohorts: CohortFigures;
  readonly trend: readonly MonthFigures[];
  readonly followUp: FollowUpFigures;
  readonly acceptance: AcceptanceFigures;
  readonly recycling: readonly RecycleFigures[];
  readonly activities: readonly ActivityFigures[];
  readonly velocity: VelocityFigures;
  /** What `only` can ask for, whatever it asks for now: every value that any lead has. */
  readonly choices: Readonly<Record<Facet, readonly string[]>>;
  /** By value of a facet, those with the most leads first. */
  readonly by: Readonly<Record<Facet, readonly FacetRow[]>>;
  /** From one stage to any other. */
  readonly conversion: (from: string, to: string, withinDays: number | null) => Conversion;
};
