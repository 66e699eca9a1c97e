import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import type { Signal } from '@/lib/metrics/accountability';
import type { Back } from '@/lib/metrics/hand-overs';
import type { Rate } from '@/lib/metrics/rate';

/** What leads are told apart by; each lead has at most one value of a facet, or, of programmes and rules, several. */
export const facets = ['source', 'programme', 'owner', 'quadrant', 'rule'] as const;
export type Facet = (typeof facets)[number];

/** From a moment on and before another, wall times in ms; null: without an end there. */
export type Period = { readonly from: number | null; readonly to: number | null };

/** What a report is asked. */
export type Asked = {
  /** Cohorts are of the leads that came in it, exits and entries of those that happened in it. */
  readonly period: Period;
  /**
   * Only leads with these values: a source, the id of a programme, a user, a quadrant, the key of a rule; empty: those
   * without any. Absent facets leave nobody out.
   */
  readonly only: Readonly<Partial<Record<Facet, string>>>;
  /** Wall time in ms: what happened later is not known, and whoever came later is not there. */
  readonly asOf: number;
  /** A conversion counts within so many days, and only leads old enough for it; null: ever. */
  readonly withinDays: number | null;
  /** Where months begin: as where the report is read, or in UTC. */
  readonly months: 'local' | 'utc';
};

/** Ids of the leads behind a number, each once; found when asked for. */
export type Leads = () => readonly string[];

/**
 * A number with its leads. Of stays, entries, exits and clocks there may be more than leads, as a lead may have several.
 */
export type Counted = { readonly count: number; readonly leads: Leads };

/** `k` of `n` with Wilson's interval, and the leads of both. */
export type Share = Rate & { readonly hits: Leads; readonly base: Leads };

/** A snapshot: `k` by `n` of the same period. May be above 1, as they are not the same leads; undefined where `n` is 0. */
export type Ratio = {
  readonly k: number;
  readonly n: number;
  readonly ratio: number | undefined;
  readonly hits: Leads;
  readonly base: Leads;
};

/**
 * Of the leads that first came into one stage in the period, those that came into the other after it (METRICS.md,
 * cohort conversion).
 */
export type Conversion = Share & {
  readonly from: string;
  readonly to: string;
  /** Null: ever. */
  readonly withinDays: number | null;
  /** Of `n`: not there, and neither won, lost nor closed. */
  readonly open: Counted;
  /** Left out of `n`: so many days have not passed since. */
  readonly young: Counted;
};

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

/** Shares at which a time is told. */
export const quantileShares = [0.25, 0.5, 0.75, 0.9] as const;
export type QuantileShare = (typeof quantileShares)[number];

/** A Kaplan-Meier estimate. Times in days, or in hours where it says so. */
export type TimeCurve = {
  readonly unit: 'day' | 'hour';
  readonly n: number;
  /** That were over, and that were not: censored. */
  readonly events: number;
  readonly censored: number;
  /** Smallest time by which at least this share is over; undefined: never reached. */
  readonly quantiles: Readonly<Record<QuantileShare, number | undefined>>;
  /**
   * Steps of the curve, thinned to some two hundred that keep its shape: from `at` on, the share `left` is not over.
   * Before the first it is 1.
   */
  readonly at: readonly number[];
  readonly left: readonly number[];
};

/** Ages of open stays, in days; undefined where there are none. */
export type Ages = {
  readonly median: number | undefined;
  readonly ninetieth: number | undefined;
  readonly oldest: number | undefined;
};

/** Stays by their length: those from `from` days on and below `below`. */
export type Band = {
  readonly from: number;
  /** Null: without end. */
  readonly below: number | null;
  /** That were over in so long, and that are that old and open. */
  readonly over: Counted;
  readonly open: Counted;
};

/** Stays in a stage that began in the period; each return is a stay of its own. */
export type StageTime = {
  readonly stage: string;
  readonly stays: Counted;
  readonly over: Counted;
  readonly open: Counted;
  /** Entered and left at the same instant: reached, but no stay. */
  readonly skipped: Counted;
  readonly curve: TimeCurve;
  /** Median and 90th percentile of those that are over, in days: too short, as the long ones are missing. */
  readonly naive: { readonly median: number | undefined; readonly ninetieth: number | undefined };
  readonly ages: Ages;
  readonly bands: readonly Band[];
};

export type TimeFigures = {
  /** Stages in which work goes on or waits; outcomes are none. */
  readonly stages: readonly StageTime[];
  /** From being added to the first win, of the leads added in the period. */
  readonly toWin: {
    readonly curve: TimeCurve;
    readonly naive: StageTime['naive'] & { readonly mean: number | undefined };
    readonly won: Counted;
    readonly open: Counted;
    /** How the chance to be won fades. */
    readonly hazard: Hazard;
  };
};

/** Of those not won before a week of their age, the share that was won in it. */
export type Hazard = {
  readonly weeks: readonly {
    readonly week: number;
    readonly atRisk: number;
    readonly won: number;
    readonly hazard: number;
  }[];
  /** Days in which the chance falls by half, over the first thirteen weeks; undefined: it does not. */
  readonly halfLifeDays: number | undefined;
};

/**
 * Where a stay led. `forward`: further on the way, won included; `back`: to an earlier stage of the way by hand;
 * `aside`: off the way though nobody gave it back, as when its window is over. The ways back are those of DOMAIN.md,
 * section 3; `lost` and `closed` are outcomes.
 */
export const exitWays = [
  'forward',
  'back',
  'aside',
  'returned',
  'recycled',
  'disqualified',
  'lost',
  'closed',
] as const;
export type ExitWay = (typeof exitWays)[number];
/** Exits after which nobody works on it any more: lost there for good. */
export const goodbyes: readonly ExitWay[] = ['disqualified', 'lost', 'closed'];

/** Stays of a stage that ended in the period. */
export type StageExits = {
  readonly stage: string;
  readonly all: Counted;
  /** The headline. */
  readonly forGood: Share;
  readonly ways: readonly (Counted & { readonly way: ExitWay })[];
  /** By the stage that came next. */
  readonly to: readonly (Counted & { readonly stage: string; readonly ways: readonly ExitWay[] })[];
  /** Median and 90th percentile of the stays that led forward, in days. */
  readonly forwardDays: { readonly median: number | undefined; readonly ninetieth: number | undefined };
  /** Left for good sooner than half of those took that went forward: an early exit. */
  readonly early: Counted;
  /** Open for longer than nine of ten of those took that went forward: a long stay. */
  readonly overlong: Counted;
  /**
   * Aalen-Johansen, over the stays that began in the period: the share that went each way by then, in days. Together
   * with those still there they are 1 at any time.
   */
  readonly incidence: {
    readonly at: readonly number[];
    readonly ways: readonly { readonly way: ExitWay; readonly share: readonly number[] }[];
  };
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

/** One of the two follow-up clocks, over those that began in the period. */
export type ClockFigures = {
  readonly of: 'acceptance' | 'contact';
  readonly met: Counted;
  readonly breached: Counted;
  /** Neither yet. */
  readonly pending: Counted;
  /** Stopped while there was time, without what it asks for: another owner, put aside, an outcome. */
  readonly passedOn: Counted;
  /** Met of those met or breached. */
  readonly attainment: Share;
  /** From its start to what it asks for, in hours. */
  readonly curve: TimeCurve;
};

export type FollowUpFigures = { readonly acceptance: ClockFigures; readonly contact: ClockFigures };

/** Hand-overs of the period that a signal spoke for: distinct leads, as in `accountability.ts`. */
export type SignalFigures = {
  readonly signal: Signal;
  readonly promoted: Counted;
  readonly accepted: Counted;
  readonly returned: Counted;
  readonly open: Counted;
  readonly left: Counted;
  readonly won: Counted;
  /** Accepted of those accepted or returned: 90 % is the public target. */
  readonly acceptance: Share;
};

export type AcceptanceFigures = {
  readonly all: SignalFigures;
  /** Rules, wishes, kinds, learned points, what decided it, sources, programmes: the most hand-overs first. */
  readonly signals: readonly SignalFigures[];
  /** Why hand-overs came back, and why accepted ones were left later; the most frequent first. */
  readonly returned: readonly (Counted & Back)[];
  readonly left: readonly (Counted & Back)[];
};

/** Leads that came back from a stage, of those that reached it in the period. */
export type RecycleFigures = {
  readonly stage: string;
  /** Reached it, and later were in an earlier stage where work goes on. */
  readonly rate: Share;
  /** Of those, how many came into it again, and how many were won after all. */
  readonly yield: Share;
  readonly won: Share;
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
