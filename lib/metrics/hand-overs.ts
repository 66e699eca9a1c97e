import type { DefinitionByKey, Way } from '@/lib/funnel/definition/definition';
import { wallOf } from '@/lib/funnel/log/clock';
import {
  isMigration,
  isStageEvent,
  type LeadEvent,
  type StageEvent,
  type Through,
} from '@/lib/funnel/log/event';
import { applyEvents } from '@/lib/funnel/log/fold';
import type { Lead } from '@/lib/funnel/log/lead';
import { firstWin } from './lead-end';

/** Why a lead came back. */
export type Back = { readonly way: Way; readonly reason: string };

/**
 * One hand-over of a lead by marketing, with what sales made of it until the next one. `accepted`: somebody took it or
 * was given it, or it came to an outcome; `returned`: it came back before, or as a return whenever that was said; a
 * return says that it should not have been handed over.
 */
export type HandOver = {
  /** Wall time in ms. */
  readonly at: number;
  /** The lead as it was then. */
  readonly lead: Lead;
  /** What decided it; null: somebody by hand. */
  readonly through: Through | null;
  readonly verdict: 'accepted' | 'returned' | 'open';
  /** When somebody took it, it came back, and it was won; wall times in ms; null: not until the next one. */
  readonly takenAt: number | null;
  readonly backAt: number | null;
  readonly wonAt: number | null;
  /** Why it was returned; null: it was not. */
  readonly returned: Back | null;
  /** Why it was put aside or ruled out once it had been accepted; null: it was not. */
  readonly left: Back | null;
  readonly isWon: boolean;
};

/**
 * Every hand-over of a lead since a moment, oldest first. What was done to another lead that is part of it by now says
 * nothing of this one.
 * @param effective events that took effect, in order, as `foldLead` gives them
 * @param lead as they fold to
 * @param since wall time in ms
 */
export function handOversOf(
  effective: readonly LeadEvent[],
  lead: Lead,
  definitions: DefinitionByKey,
  since: number,
): readonly HandOver[] {
  const own = effective
    .map((event, index) => ({ event, index }))
    .filter(({ event }) => event.subject.id === lead.id);
  const starts = own.filter(({ event }) => event.kind === 'qualified');
  return starts.flatMap(({ event, index }, turn): readonly HandOver[] => {
    const at = wallOf(event.at);
    if (event.kind !== 'qualified' || at < since) return [];
    const then = applyEvents(effective.slice(0, index + 1), definitions, lead.id);
    if (!then) return [];
    const next = starts[turn + 1];
    const moves = own
      .filter((each) => each.index > index && each.index < (next?.index ?? Number.POSITIVE_INFINITY))
      .flatMap((each) => (isStageEvent(each.event) && !isMigration(each.event) ? [each.event] : []));
    const won = firstWin(lead, definitions, at);
    const isWon = won !== null && (next === undefined || won < wallOf(next.event.at));
    const wonAt = isWon ? won : null;
    const judged = verdictOf(moves);
    // Put straight among the customers: taken, whoever did it.
    const verdict = judged.verdict === 'open' && isWon ? 'accepted' : judged.verdict;
    return [{ at, lead: then, through: event.through ?? null, ...judged, verdict, wonAt, isWon }];
  });
}

type Verdict = Pick<HandOver, 'verdict' | 'takenAt' | 'backAt' | 'returned' | 'left'>;

/** @param moves since it was handed over, in order */
function verdictOf(moves: readonly StageEvent[]): Verdict {
  const taken = moves.findIndex((move) => isTaking(move));
  const back = moves.findIndex((move) => backOf(move) !== null);
  const comingBack = moves[back];
  const reason = comingBack ? backOf(comingBack) : null;
  const isTaken = taken !== -1 && (back === -1 || taken < back);
  const times = { takenAt: isTaken ? timeOf(moves[taken]) : null, backAt: timeOf(comingBack) };
  if (reason === null)
    return { verdict: isTaken ? 'accepted' : 'open', ...times, returned: null, left: null };
  return isTaken && reason.way !== 'return'
    ? { verdict: 'accepted', ...times, returned: null, left: reason }
    : { verdict: 'returned', ...times, returned: reason, left: null };
}

function timeOf(move: StageEvent | undefined): number | null {
  return move === undefined ? null : wallOf(move.at);
}

function isTaking(move: StageEvent): boolean {
  switch (move.kind) {
    case 'accepted':
    case 'outcomeSet':
      return true;
    case 'assigned':
      return move.to !== null;
    case 'placed':
      return move.owner !== null;
    case 'qualified':
    case 'routed':
    case 'stepped':
    case 'reopened':
    case 'returned':
    case 'recycled':
    case 'disqualified':
      return false;
  }
}

const wayByKind = { returned: 'return', recycled: 'recycle', disqualified: 'disqualify' } as const;

function backOf(move: StageEvent): Back | null {
  return move.kind === 'returned' || move.kind === 'recycled' || move.kind === 'disqualified'
    ? { way: wayByKind[move.kind], reason: move.reason }
    : null;
}
