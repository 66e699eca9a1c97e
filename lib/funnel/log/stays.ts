import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead, Stay } from './lead';
import { stageOf, type Position } from './position';

/**
 * The stays in stages up to a moment: a window that ran out or a wake-up since ended the last one when it did, not
 * when somebody next looked.
 * @param until wall time in ms
 */
export function staysUntil(lead: Lead, definition: FunnelDefinition, until: number): readonly Stay[] {
  const begun = lead.stays.at(-1)?.from ?? Number.POSITIVE_INFINITY;
  return turningPoints(lead.position)
    .filter((at) => at >= begun && at <= until)
    .reduce((stays, at) => {
      const stage = stageOf(definition, lead.position, at);
      return stays.at(-1)?.in === stage ? stays : enter(stays, stage, at, lead.funnel);
    }, lead.stays);
}

/**
 * Closes and opens stays so that the last ones say where the lead stands after an event.
 * @param at wall time in ms; earlier than the last stay began (another device's clock): taken for that beginning
 */
export function settleStays(lead: Lead, definition: FunnelDefinition, at: number): Lead {
  const stage = stageOf(definition, lead.position, at);
  // An outcome ends the work on a deal stage, though the lead remembers it for a reopening.
  const step = lead.position.outcome === null ? lead.position.step : null;
  const openStep = lead.stepStays.at(-1)?.to === null ? lead.stepStays.at(-1)?.in : null;
  return {
    ...lead,
    stage: lastingStage(definition, lead.position, at),
    stays: lead.stays.at(-1)?.in === stage ? lead.stays : enter(lead.stays, stage, at, lead.funnel),
    stepStays: openStep === step ? lead.stepStays : enter(lead.stepStays, step, at, lead.funnel),
  };
}

/**
 * Moments from which on a position means another stage although nothing happens: after the active window, and at the
 * wake-up. In order of time.
 */
export function turningPoints({ activeUntil, parked, parkedUntil }: Position): readonly number[] {
  return [
    // The window's last millisecond still counts, the wake-up's first one counts already.
    ...(activeUntil === null ? [] : [activeUntil + 1]),
    ...(parked && parkedUntil !== null ? [parkedUntil] : []),
  ].toSorted((a, b) => a - b);
}

/** The stage as if the active window and the parking lasted for ever: what is kept, because it needs no clock. */
function lastingStage(definition: FunnelDefinition, position: Position, at: number): string {
  return stageOf(definition, { ...position, parkedUntil: null }, position.activeUntil ?? at);
}

function enter(stays: readonly Stay[], next: string | null, at: number, funnel: string): readonly Stay[] {
  const last = stays.at(-1);
  const from = Math.max(at, last?.from ?? at);
  const closed = last?.to === null ? [...stays.slice(0, -1), { ...last, to: from }] : stays;
  return next === null ? closed : [...closed, { in: next, from, to: null, funnel }];
}
