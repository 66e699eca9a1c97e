import type { FunnelDefinition, Reason, Step, Verb } from '@/lib/funnel/definition/definition';
import { answerRefusal } from './answer-return';
import { returnAnswers, type Actor, type ReturnAnswer } from '@/lib/funnel/log/event';
import { lastChanceFor, type LastChanceOffer } from './last-chance';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { stepsFrom } from './move';
import type { Refusal } from '@/lib/funnel/refusal';
import { reasonRefusal, refusalOf } from './transition';

/** A reason to give back, and what stands in its way now. */
export type ReasonOffer = { readonly reason: Reason; readonly refusal: Refusal | null };

/** What can be done with a lead next, by this person, now. Nothing else is shown. */
export type Offers = {
  readonly verbs: readonly Verb[];
  /** The one to do first: what the stage waits for. Null: nothing waits. */
  readonly primary: Verb | null;
  readonly steps: readonly Step[];
  /** What may be said to a lead that came back; empty: nothing waits for an answer, or not for this person's. */
  readonly returnAnswers: readonly ReturnAnswer[];
  /** One more approach before anybody gives up; null: none is due, or not for this person. */
  readonly lastChance: LastChanceOffer | null;
  /** Plain answers behind "Give back", each with the reasons that apply now or will after more attempts. */
  readonly giveBack: readonly {
    readonly plain: string;
    readonly label: string;
    readonly reasons: readonly ReasonOffer[];
  }[];
};

const offered: readonly Verb[] = ['qualify', 'accept', 'assign', 'route', 'step', 'outcome', 'reopen'];

/** Asks the funnel what is possible; the order is the one in which people look for it. */
export function offersFor(
  definition: FunnelDefinition,
  lead: Lead,
  asked: { readonly actor: Actor; readonly now: number },
): Offers {
  const verbs = offered.filter((verb) => refusalOf(definition, lead, verb, asked) === null);
  const stage = stageNow(definition, lead, asked.now);
  const giveBack = definition.plainReasons
    .map(({ id, label }) => ({
      plain: id,
      label,
      reasons: definition.reasons
        .filter((reason) => reason.plain === id)
        .map((reason) => ({ reason, refusal: reasonRefusal(definition, lead, reason, asked) }))
        .filter(({ refusal }) => refusal === null || refusal.type === 'MoreAttemptsNeeded'),
    }))
    .filter(({ reasons }) => reasons.length > 0);
  return {
    verbs,
    primary: (['accept', 'qualify'] as const).find((verb) => verbs.includes(verb)) ?? null,
    steps: verbs.includes('step')
      ? stepsFrom(definition, lead.position, stage).filter(
          (step) => refusalOf(definition, lead, 'step', asked, step.id) === null,
        )
      : [],
    returnAnswers: returnAnswers.filter((answer) => answerRefusal(definition, lead, answer, asked) === null),
    lastChance: lastChanceFor(definition, lead, asked),
    giveBack,
  };
}
