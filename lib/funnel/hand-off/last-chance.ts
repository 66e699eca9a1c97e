import {
  stepById,
  type FunnelDefinition,
  type LastChance,
  type Reason,
  type Step,
} from '@/lib/funnel/definition/definition';
import type { Actor, Payload } from '@/lib/funnel/log/event';
import { isChanceAt } from './last-chance-at';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { accepted, refused, type Refusal, type Result } from '@/lib/funnel/refusal';
import { reasonRefusal, refusalOf, transition } from './transition';

type Asked = { readonly actor: Actor; readonly now: number };

const day = 86_400_000;

/** How a last chance stands. What is offered is for people to take up: nothing moves by itself. */
export type LastChanceOffer = {
  /** Null: the funnel that is in force since does not have the one that was taken. */
  readonly chance: LastChance | null;
} & (
  | { readonly state: 'offer' }
  /** Until when, as wall time in ms. */
  | { readonly state: 'waiting'; readonly until: number }
  /** Forward, where this person may take it there; null: they may not. */
  | { readonly state: 'answered'; readonly step: Step | null }
  | { readonly state: 'silent'; readonly until: number; readonly back: SilenceOffer | null }
);

/** What silence leads to: a sub-step further back, or giving back by a reason, which may still be refused. */
export type SilenceOffer =
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'reason'; readonly reason: Reason; readonly refusal: Refusal | null };

/** The last chance that matters for a lead now, for this person; null: none is due and none was taken. */
export function lastChanceFor(
  definition: FunnelDefinition,
  lead: Lead,
  asked: Asked,
): LastChanceOffer | null {
  const { lastChances = [] } = definition;
  const taken = lead.lastChance;
  if (taken === null) {
    const chance = lastChances.find(({ from }) => from === lead.position.step);
    return chance && takingRefusal(definition, lead, chance, asked) === null
      ? { state: 'offer', chance }
      : null;
  }
  const chance = lastChances.find(({ id }) => id === taken.id) ?? null;
  if (taken.answeredAt !== null)
    return { state: 'answered', chance, step: chance && stepTo(definition, lead, chance.to, asked) };
  return asked.now < taken.until
    ? { state: 'waiting', chance, until: taken.until }
    : {
        state: 'silent',
        chance,
        until: taken.until,
        back: chance && silenceOffer(definition, lead, chance, asked),
      };
}

/**
 * Takes a last chance: the approach itself, and the wait for an answer.
 * @returns what is to be written, in order, or the refusal by name
 */
export function takeLastChance(
  definition: FunnelDefinition,
  lead: Lead,
  id: string,
  asked: Asked,
): Result<readonly Payload[]> {
  const chance = definition.lastChances?.find((each) => each.id === id);
  if (!chance) return refused({ type: 'BadInput', path: 'lastChance', problem: 'unknown' });
  const refusal = takingRefusal(definition, lead, chance, asked);
  if (refusal) return refused(refusal);
  const { channel, waitDays } = chance;
  const { now } = asked;
  return accepted([
    { kind: 'activity', activity: channel, direction: 'out', occurredAt: now, keepsActive: false },
    { kind: 'lastChanceTaken', lastChance: id, until: now + waitDays * day },
  ]);
}

/** Why this person may not take this last chance now, or null. */
function takingRefusal(
  definition: FunnelDefinition,
  lead: Lead,
  chance: LastChance,
  asked: Asked,
): Refusal | null {
  if (lead.contactLocked) return { type: 'ContactLocked' };
  if (lead.lastChance !== null) return { type: 'AlreadyThere' };
  if (lead.position.owner === null || !isChanceAt(definition, chance.id, lead.position))
    return { type: 'StageNotAllowed', stage: stageNow(definition, lead, asked.now) };
  const refusal = refusalOf(definition, lead, 'step', asked, chance.to);
  if (refusal) return refusal;
  const have = lead.unanswered.length;
  return have < chance.afterAttempts
    ? { type: 'MoreAttemptsNeeded', have, need: chance.afterAttempts }
    : null;
}

function silenceOffer(
  definition: FunnelDefinition,
  lead: Lead,
  { silence }: LastChance,
  asked: Asked,
): SilenceOffer | null {
  if (silence.type === 'step') {
    const step = stepTo(definition, lead, silence.to, asked);
    return step && { type: 'step', step };
  }
  const reason = definition.reasons.find(({ id }) => id === silence.reason);
  if (!reason) return null;
  return { type: 'reason', reason, refusal: reasonRefusal(definition, lead, reason, asked) };
}

/** The sub-step, where this person may take the lead there now. */
function stepTo(definition: FunnelDefinition, lead: Lead, to: string, asked: Asked): Step | null {
  return transition(definition, lead, { verb: 'step', to }, asked).ok ? stepById(definition, to) : null;
}
