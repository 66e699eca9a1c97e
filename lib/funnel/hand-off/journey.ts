import { wallOf } from '@/lib/funnel/log/clock';
import type { FunnelDefinition, Journey } from '@/lib/funnel/definition/definition';
import type { EventOf } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';

/**
 * The buyer's own journey (DOMAIN.md section 1, S5): a second track beside the funnel. Buyers jump about in it, so any
 * step may follow any other, nothing is asked before it is entered, and it neither moves a lead nor waits for anybody.
 */
export type JourneyStep = Journey['phases'][number]['steps'][number];

/** A step with the phase that it belongs to. */
export type JourneyPlace = { readonly phase: Journey['phases'][number]; readonly step: JourneyStep };

/** A step of the journey by its id; null where the definition follows none or has no such step. */
export function journeyStep({ journey }: FunnelDefinition, stepId: string): JourneyPlace | null {
  for (const phase of journey?.phases ?? []) {
    const step = phase.steps.find((each) => each.id === stepId);
    if (step) return { phase, step };
  }
  return null;
}

/** Whether somebody may be said to be there; null, nowhere known, is always possible. */
export function isJourneyStep(definition: FunnelDefinition, to: string | null): boolean {
  return to === null || journeyStep(definition, to) !== null;
}

/** The journey of a lead after an event. Said once more where the buyer is: their stay goes on. */
export function travelled(
  { journey, journeyStays }: Pick<Lead, 'journey' | 'journeyStays'>,
  { to, at, funnel }: EventOf<'journeySet'>,
): Pick<Lead, 'journey' | 'journeyStays'> {
  if ((journey?.step ?? null) === to) return { journey, journeyStays };
  const last = journeyStays.at(-1);
  // Earlier than the last stay began (another device's clock): taken for that beginning.
  const since = Math.max(wallOf(at), last?.from ?? 0);
  const before = last?.to === null ? [...journeyStays.slice(0, -1), { ...last, to: since }] : journeyStays;
  return to === null
    ? { journey: null, journeyStays: before }
    : {
        journey: { step: to, since },
        journeyStays: [...before, { in: to, from: since, to: null, funnel }],
      };
}
