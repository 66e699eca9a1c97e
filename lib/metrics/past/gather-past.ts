import { stepById, type DefinitionByKey } from '@/lib/funnel/definition/definition';
import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import { timesKept } from '@/lib/funnel/log/apply-details';
import { wallOf } from '@/lib/funnel/log/clock';
import { verbByKind, type LeadEvent } from '@/lib/funnel/log/event';
import type { PastFollowUp } from '@/lib/funnel/log/follow-up-clock';
import type { Lead } from '@/lib/funnel/log/lead';
import { kindOf, type ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Signal } from '@/lib/metrics/accountability';
import { doingsIn, doingsOf, type Doing } from '@/lib/metrics/doings';
import type { HandOver } from '@/lib/metrics/hand-overs';
import { heldAlong, leadsAlong } from './held-along';
import type { Held, LeadPast, PastClock, PastHandOver } from './lead-past';
import { staysOf, type StageToday } from './stays-of';

/** What all leads are read by. */
export type PastBasis = {
  readonly definitions: DefinitionByKey;
  readonly kinds: ScoringRules['kinds'];
  readonly today: StageToday;
};

/** A hand-over with what spoke for it, and the quadrant that the lead was in. */
export type JudgedHandOver = Omit<HandOver, 'lead'> & {
  readonly signals: readonly Signal[];
  readonly quadrant: Quadrant | null;
};

/** A lead with what of its past it does not tell itself. */
export type Known = {
  readonly lead: Lead;
  /** Events that took effect, in order; null: they are not needed, see `asksPast`. */
  readonly effective: readonly LeadEvent[] | null;
  readonly handOvers: readonly JudgedHandOver[];
  /** The quadrant in which it is; null: nobody knows. */
  readonly quadrant: Quadrant | null;
};

/**
 * Whether a lead's log is needed to tell its past: where somebody else had it once, where it came back, was handed over,
 * joined a programme or did something more often than it remembers. Of whoever was only added it tells nothing more.
 */
export function asksPast(lead: Lead): boolean {
  const wasWorkedOn =
    lead.qualified !== null ||
    lead.givenBack !== null ||
    lead.madeOf.length > 0 ||
    lead.activityTimes.some(({ times }) => times.length >= timesKept);
  // A segment may hand somebody over, and an import bring what they did, at the very moment at which they are added.
  return (
    wasWorkedOn ||
    (lead.updatedAt > lead.addedAt &&
      (lead.position.owner !== null || lead.dealValue !== null || lead.programmes.length > 0))
  );
}

/** What reports know of a lead. */
export function gatherPast(basis: PastBasis, known: Known): LeadPast {
  const { lead, effective, handOvers } = known;
  const own = effective?.filter(({ subject }) => subject.id === lead.id) ?? null;
  const along = effective ? leadsAlong(effective, basis.definitions, lead.id) : [{ at: lead.addedAt, lead }];
  return {
    id: lead.id,
    addedAt: lead.addedAt,
    stays: staysOf(lead, basis.definitions, basis.today),
    backs: own ? own.flatMap((event) => backOf(event)) : lead.givenBack ? [lead.givenBack] : [],
    handOvers: handOvers.map((each) => handOverOf(each)),
    clocks: clocksOf(lead, basis.definitions),
    did: firstTimes(basis.kinds, effective ? doingsIn(effective, lead) : doingsOf(lead)),
    source: lead.source,
    programmes: heldAlong(
      along,
      ({ programmes }) => programmes,
      (id) => id,
    ),
    owners: heldAlong(
      along,
      ({ position }) => (position.owner === null ? [] : [position.owner]),
      (id) => id,
    ),
    quadrants: quadrantsOf(known),
    values: heldAlong(
      along,
      ({ dealValue }) => (dealValue === null ? [] : [dealValue]),
      ({ amount, currency }) => `${amount} ${currency}`,
    ),
  };
}

function backOf(event: LeadEvent): LeadPast['backs'] {
  return event.kind === 'returned' || event.kind === 'recycled' || event.kind === 'disqualified'
    ? [{ way: verbByKind[event.kind], reason: event.reason, at: wallOf(event.at) }]
    : [];
}

function handOverOf({ at, takenAt, backAt, returned, left, wonAt, signals }: JudgedHandOver): PastHandOver {
  return {
    at,
    takenAt,
    returned: returned && backAt !== null ? { ...returned, at: backAt } : null,
    left: left && backAt !== null ? { ...left, at: backAt } : null,
    wonAt,
    signals,
  };
}

function clocksOf(lead: Lead, definitions: DefinitionByKey): readonly PastClock[] {
  const ended = lead.pastFollowUps.map((clock): PastClock => ({
    of: clock.of,
    from: clock.startedAt,
    due: clock.dueAt,
    endedAt: clock.endedAt,
    end: clock.result === 'passed-on' ? 'passed-on' : isDone(lead, definitions, clock) ? 'done' : 'settled',
  }));
  const { followUp } = lead;
  return followUp === null
    ? ended
    : [
        ...ended,
        { of: followUp.of, from: followUp.startedAt, due: followUp.dueAt, endedAt: null, end: null },
      ];
}

/** Whether a clock was ended by what it asks for: an answer of sales, or a touch, or a sub-step that tells of one. */
function isDone(lead: Lead, definitions: DefinitionByKey, { of, endedAt }: PastFollowUp): boolean {
  if (of === 'acceptance') return true;
  return (
    lead.contactedAt === endedAt ||
    lead.activityTimes.some(({ direction, times }) => direction === 'out' && times.includes(endedAt)) ||
    lead.stepStays.some(({ in: step, from, funnel }) => {
      const definition = definitions.get(funnel);
      return from === endedAt && definition !== undefined && stepById(definition, step)?.contacted === true;
    })
  );
}

function firstTimes(kinds: PastBasis['kinds'], doings: readonly Doing[]): LeadPast['did'] {
  const first = new Map<string, number>();
  for (const { activity, direction, held, at } of doings) {
    // An attempt of ours that nobody answered is nothing that they did.
    const kind = direction === 'out' && !held ? null : kindOf({ kinds }, activity);
    if (kind) first.set(kind.id, Math.min(first.get(kind.id) ?? at, at));
  }
  return [...first].map(([kind, at]) => ({ kind, at }));
}

function quadrantsOf({ lead, handOvers, quadrant }: Known): readonly Held<Quadrant>[] {
  if (handOvers.length === 0)
    return quadrant === null ? [] : [{ value: quadrant, from: lead.updatedAt, to: null }];
  return handOvers.flatMap((handOver, turn) =>
    handOver.quadrant === null
      ? []
      : [{ value: handOver.quadrant, from: handOver.at, to: handOvers[turn + 1]?.at ?? null }],
  );
}
