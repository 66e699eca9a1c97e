import { wallOf } from './clock';
import { stageById, stepById, type FunnelDefinition } from './definition';
import { verbByKind, type StageEvent } from './event';
import { followUpAfter } from './follow-up';
import type { GivenBack, Lead, Stay } from './lead';
import { moveFrom } from './move';
import { applyEffect, stageOf, type Position } from './position';

/** The lead after a stage event that is allowed; stays are settled by the caller. */
export function applyStage(lead: Lead, event: StageEvent, definition: FunnelDefinition): Lead {
  const at = wallOf(event.at);
  const position = positionAfter(lead.position, event, definition, at);
  const contacted = stepById(definition, position.step)?.contacted === true;
  const moved: Lead = {
    ...lead,
    position,
    head: event.id,
    wakeAt: null,
    assignedBy: position.owner === lead.position.owner ? lead.assignedBy : null,
    acceptedAt:
      position.owner === null ? null : position.owner === lead.position.owner ? lead.acceptedAt : at,
    contactedAt: lead.contactedAt ?? (contacted ? at : null),
  };
  return {
    ...particulars(moved, lead, event, definition, at),
    followUp: followUpAfter(definition, lead, moved, event.kind, at),
  };
}

/**
 * Closes and opens stays so that the last ones say where the lead stands at a moment; a window that ran out in
 * between ended its stay when it ran out.
 * @param at wall time in ms
 */
export function settleStays(lead: Lead, definition: FunnelDefinition, at: number): Lead {
  const { activeUntil } = lead.position;
  const stage = stageOf(definition, lead.position, at);
  const last = lead.stays.at(-1);
  const ranOut =
    activeUntil !== null && activeUntil < at && last?.in === stageOf(definition, lead.position, activeUntil);
  const openStep = lead.stepStays.at(-1)?.to === null ? lead.stepStays.at(-1)?.in : null;
  return {
    ...lead,
    stage: stageOf(definition, lead.position, activeUntil ?? at),
    stays: last?.in === stage ? lead.stays : move(lead.stays, stage, ranOut ? activeUntil : at, lead.funnel),
    stepStays:
      openStep === lead.position.step
        ? lead.stepStays
        : move(lead.stepStays, lead.position.step, at, lead.funnel),
  };
}

function positionAfter(
  position: Position,
  event: StageEvent,
  definition: FunnelDefinition,
  at: number,
): Position {
  if (event.kind === 'placed') {
    const stage = stageById(definition, event.stage);
    const clean = {
      ...position,
      placed: null,
      step: null,
      outcome: null,
      owner: null,
      assignee: null,
      parked: false,
    };
    return applyEffect(clean, stage.placing ?? { place: stage.id, owner: 'given' }, {
      actor: event.actor.id,
      given: event.owner,
      ...(event.step === undefined ? {} : { step: event.step }),
    });
  }
  const rule = moveFrom(definition, verbByKind[event.kind], stageOf(definition, position, at));
  return applyEffect(position, rule?.sets ?? {}, {
    actor: event.actor.id,
    ...('to' in event && event.kind !== 'stepped' ? { given: event.to } : {}),
    ...(event.kind === 'stepped' ? { step: event.to } : {}),
    ...(event.kind === 'outcomeSet' ? { outcome: event.outcome } : {}),
  });
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
        qualified: {
          firstAt: before.qualified?.firstAt ?? at,
          latestAt: at,
          count: (before.qualified?.count ?? 0) + 1,
          by: event.actor.id,
          whyNow: event.whyNow ?? null,
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
      return { ...lead, lostTo: event.lostTo ?? null };
    case 'reopened':
      return { ...lead, lostTo: null };
    case 'accepted':
    case 'routed':
    case 'stepped':
    case 'placed':
      return lead;
  }
}

function move(stays: readonly Stay[], next: string | null, at: number, funnel: string): readonly Stay[] {
  const closed = stays.map((stay, index) =>
    index === stays.length - 1 && stay.to === null ? { ...stay, to: at } : stay,
  );
  return next === null ? closed : [...closed, { in: next, from: at, to: null, funnel }];
}
