import { wallOf } from './clock';
import { stepById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { isMigration, verbByKind, type EventOf, type StageEvent } from './event';
import { followUpAfter, followUpCarried } from '@/lib/funnel/follow-up/follow-up';
import { endedBy } from '@/lib/funnel/follow-up/follow-up-end';
import type { GivenBack } from './given-back';
import type { Lead } from './lead';
import { isChanceAt } from '@/lib/funnel/hand-off/last-chance-at';
import { migratedPosition } from '@/lib/funnel/migration/migration';
import { positionAfter } from './position-after';

/** The lead after a stage event that is allowed; stays are settled by the caller. */
export function applyStage(lead: Lead, event: StageEvent, definition: FunnelDefinition): Lead {
  if (isMigration(event)) return migrate(lead, event, definition);
  const at = wallOf(event.at);
  const position = positionAfter(definition, lead.position, event, at);
  const sameOwner = position.owner === lead.position.owner;
  const contacted = stepById(definition, position.step)?.contacted === true;
  const moved: Lead = {
    ...lead,
    position,
    head: event.id,
    wakeAt: null,
    // It was put off as it stood; whoever it waits for now has not seen it yet.
    snoozedUntil: null,
    assignedBy: sameOwner ? lead.assignedBy : null,
    acceptedAt: position.owner === null ? null : sameOwner ? lead.acceptedAt : at,
    contactedAt: lead.contactedAt ?? (contacted ? at : null),
    givenBack: movedOn(lead.givenBack, event),
    // Whoever works on it next waits for the same answer; any other move is what was waited for.
    lastChance: event.kind === 'assigned' || event.kind === 'routed' ? lead.lastChance : null,
  };
  const after = particulars(moved, lead, event, definition, at);
  const followUp = followUpAfter(definition, lead, after, event.kind, at);
  return { ...after, followUp, pastFollowUps: endedBy(definition, lead, followUp, event.kind, at) };
}

/** A return is settled by moving the lead on; a disputed one waits for what sales does once it is handed over again. */
function movedOn(givenBack: GivenBack | null, { kind }: StageEvent): GivenBack | null {
  const isDispute = givenBack?.stands === 'disputed' && kind === 'qualified';
  return givenBack === null || kind === 'routed' || isDispute
    ? givenBack
    : { ...givenBack, stands: 'settled' };
}

/** Another funnel is no news of the lead: what is known of it stays, its clock runs on where the stage still has one. */
function migrate(lead: Lead, event: EventOf<'placed'>, definition: FunnelDefinition): Lead {
  const at = wallOf(event.at);
  const position = migratedPosition(definition, lead.position, event, at);
  const isOwned = position.owner !== null;
  const followUp = followUpCarried(definition, position, lead.followUp, at);
  return {
    ...lead,
    position,
    head: event.id,
    acceptedAt: isOwned ? lead.acceptedAt : null,
    assignedBy: isOwned ? lead.assignedBy : null,
    lostTo: position.outcome === 'lost' ? lead.lostTo : null,
    wakeAt: position.parked ? lead.wakeAt : null,
    lastChance: isChanceAt(definition, lead.lastChance?.id, position) ? lead.lastChance : null,
    followUp,
    pastFollowUps: endedBy(definition, lead, followUp, event.kind, at),
  };
}

/** What single kinds of event add beside the position. */
function particulars(
  lead: Lead,
  before: Lead,
  event: StageEvent,
  definition: FunnelDefinition,
  at: number,
): Lead {
  switch (event.kind) {
    case 'qualified':
      return {
        ...lead,
        contactedAt: null,
        attempts: 0,
        unanswered: [],
        qualified: {
          firstAt: before.qualified?.firstAt ?? at,
          latestAt: at,
          count: (before.qualified?.count ?? 0) + 1,
          by: event.actor.id,
          whyNow: event.whyNow ?? null,
          through: event.through ?? null,
        },
      };
    case 'assigned':
      return {
        ...lead,
        assignedBy: event.to === null || event.to === event.actor.id ? null : event.actor.id,
      };
    case 'returned':
    case 'recycled':
    case 'disqualified': {
      const givenBack: GivenBack = {
        way: verbByKind[event.kind],
        reason: event.reason,
        answer: event.answer ?? null,
        at,
        by: event.actor.id,
        wakeAt: event.wakeAt ?? null,
        // Ruled out for good: nobody is asked to send it again.
        stands: event.kind === 'disqualified' ? 'settled' : 'open',
        reply: null,
      };
      const locks = definition.reasons.find((reason) => reason.id === event.reason)?.locksContact === true;
      return {
        ...lead,
        givenBack,
        wakeAt: event.wakeAt ?? null,
        // Once locked, nothing but undoing the opt-out unlocks it.
        contactLocked: lead.contactLocked || locks,
      };
    }
    case 'outcomeSet':
      return { ...lead, lostTo: event.outcome === 'lost' ? (event.lostTo ?? null) : null };
    case 'reopened':
    case 'placed':
      return { ...lead, lostTo: null };
    case 'stepped': {
      const sign = stepById(definition, event.to)?.offeredAfter;
      // Who says that they answered need not log the answer as well.
      const isHeard = sign === 'answered' || sign === 'met';
      return isHeard ? { ...lead, heardAt: Math.max(lead.heardAt ?? at, at), unanswered: [] } : lead;
    }
    case 'accepted':
    case 'routed':
      return lead;
  }
}
