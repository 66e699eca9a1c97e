import type { FunnelDefinition, Sign, Step } from '@/lib/funnel/definition/definition';
import type { Actor } from '@/lib/funnel/log/event';
import { identityKeys } from '@/lib/funnel/person/identity';
import { stageNow, type Activity, type Lead } from '@/lib/funnel/log/lead';
import { stageOf } from '@/lib/funnel/log/position';
import type { Levels } from './criteria';
import { transition } from './transition';

/** The newest message of the conversation that is on screen. Keys are identity keys; nothing of its text. */
export type ThreadSeen = {
  /** Stays the same whenever the conversation is opened. */
  readonly messageId: string;
  /** `self`: somebody who uses this mailbox wrote it. */
  readonly by: 'self' | readonly string[];
  readonly to: readonly string[];
  /** A machine wrote it: out of office, not delivered. */
  readonly isAutomatic: boolean;
  /** One of ours stands before it. */
  readonly isReply: boolean;
  /** Wall time in ms; null: the page does not say. */
  readonly at: number | null;
};

/** A sub-step that somebody may have come to, by what was seen. */
export type StepOffer = {
  /** `<step>:<id of the activity or message>`: what turning it down is remembered by. */
  readonly id: string;
  readonly step: Step;
  readonly sign: Sign;
  /** True where the message on screen says so and no activity was recorded for it yet. */
  readonly isUnrecorded: boolean;
};

type Asked = {
  readonly actor: Actor;
  readonly now: number;
  readonly thread?: ThreadSeen | null;
  /** Of the lead now, where a stage may ask for them. */
  readonly levels?: Levels | null;
};
type Seen = {
  readonly sign: Sign;
  readonly id: string;
  readonly at: number | null;
  readonly inMail: boolean;
};

const day = 86_400_000;

/** What a sign may lead to, most telling first: whoever talked with us has answered, and was written to. */
const meaning: Readonly<Record<Sign, readonly Sign[]>> = {
  met: ['met', 'answered', 'sent'],
  answered: ['answered', 'sent'],
  sent: ['sent'],
};

/**
 * The sub-step that what was recorded, or what is on screen, speaks for: only forward, only where this person may
 * take the lead, at most one. An offer, never a change; what was turned down is not offered again.
 * @param asked `thread`: the conversation on screen, where there is one
 */
export function nextStepOffer(definition: FunnelDefinition, lead: Lead, asked: Asked): StepOffer | null {
  if (lead.position.outcome !== null || lead.position.parked || lead.contactLocked) return null;
  const offers = signsOf(lead, asked.thread ?? null).flatMap((seen): readonly StepOffer[] => {
    const step = stepAfter(definition, lead, seen.sign, asked);
    if (!step) return [];
    const isUnrecorded = seen.inMail && !isRecorded(lead, seen, asked.now);
    return [{ id: `${step.id}:${seen.id}`, step, sign: seen.sign, isUnrecorded }];
  });
  const order = (offer: StepOffer): number => definition.steps.indexOf(offer.step);
  return (
    offers
      .filter(({ id }) => !lead.dismissedOffers.includes(id))
      .toSorted((a, b) => order(b) - order(a))
      .at(0) ?? null
  );
}

/** Signs since the lead was last handed over: those of before led to where it was then. */
function signsOf(lead: Lead, thread: ThreadSeen | null): readonly Seen[] {
  const mail = thread && signOfMail(lead, thread);
  const recorded = lead.lastActivities.flatMap((activity): readonly Seen[] => {
    const sign = signOfActivity(lead, activity);
    return sign === null ? [] : [{ sign, id: activity.id, at: activity.at, inMail: false }];
  });
  const since = lead.qualified?.latestAt ?? 0;
  // What was recorded comes first: where it says the same as the message, it is not to be recorded again.
  return [...recorded, ...(mail ? [mail] : [])].filter(({ at }) => at === null || at >= since);
}

function signOfActivity({ contactedAt }: Lead, { direction, held, at }: Activity): Sign | null {
  if (held) return 'met';
  if (direction === 'out') return 'sent';
  // Whoever was never written to does not answer.
  return direction === 'in' && contactedAt !== null && at >= contactedAt ? 'answered' : null;
}

function signOfMail(lead: Lead, thread: ThreadSeen): Seen | null {
  const { messageId, by, to, at } = thread;
  const keys = identityKeys(lead);
  const isOf = (others: readonly string[]): boolean => others.some((key) => keys.includes(key));
  if (by === 'self') return isOf(to) ? { sign: 'sent', id: messageId, at, inMail: true } : null;
  return isOf(by) && isAnswer(lead, thread) ? { sign: 'answered', id: messageId, at, inMail: true } : null;
}

/** A person's answer to us: to what stands before it, or to a contact that was logged; none to one that came after it. */
function isAnswer({ contactedAt, unanswered }: Lead, { isAutomatic, isReply, at }: ThreadSeen): boolean {
  if (isAutomatic || (at !== null && unanswered.some((attempt) => attempt > at))) return false;
  return isReply || (contactedAt !== null && (at === null || at >= contactedAt));
}

/** The furthest step for a sign that lies ahead, in no earlier stage, and that is allowed. */
function stepAfter(definition: FunnelDefinition, lead: Lead, sign: Sign, asked: Asked): Step | null {
  const { steps, stages } = definition;
  const place = (stage: string): number => stages.findIndex(({ id }) => id === stage);
  const here = steps.findIndex(({ id }) => id === lead.position.step);
  const stageHere = place(stageNow(definition, lead, asked.now));
  for (const each of meaning[sign]) {
    const step = steps.find(
      ({ id, offeredAfter }, index) =>
        offeredAfter === each &&
        index > here &&
        place(stageOf(definition, { ...lead.position, step: id }, asked.now)) >= stageHere &&
        transition(definition, lead, { verb: 'step', to: id }, asked).ok,
    );
    if (step) return step;
  }
  return null;
}

/** Whether a mail in that direction was logged lately: by hand, most likely this one. */
function isRecorded(lead: Lead, { sign, at }: Seen, now: number): boolean {
  const direction = sign === 'sent' ? 'out' : 'in';
  const around = at ?? now;
  return lead.lastActivities.some(
    (each) => each.activity === 'email' && each.direction === direction && Math.abs(around - each.at) < day,
  );
}
