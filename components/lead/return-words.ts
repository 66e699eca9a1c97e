import { userName, type People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { GivenBack } from '@/lib/funnel/log/given-back';
import type { Lead } from '@/lib/funnel/log/lead';
import { times } from '@/lib/times';
import { words } from '@/lib/words';

/** A reason to give back by its label; one that the definition does not know by its id. */
export function reasonLabel(definition: FunnelDefinition, reason: string): string {
  return definition.reasons.find((each) => each.id === reason)?.label ?? reason;
}

/** What was answered to a reason's question: a choice by its label, anything else as it was said. */
export function answerWords(
  { reasons }: FunnelDefinition,
  reason: string,
  answer: string | null | undefined,
): string | null {
  const question = reasons.find((each) => each.id === reason)?.question;
  return question?.choices.find((choice) => choice.id === answer)?.label ?? answer ?? null;
}

/** A plain reason by its label; one that the definition does not know by its id. */
export function plainLabel(definition: FunnelDefinition, plain: string): string {
  return definition.plainReasons.find((each) => each.id === plain)?.label ?? plain;
}

/**
 * What came before a hand-over: how often, first and last, and why it came back. Null: it was never handed over.
 * @param code short name of the stage into which it is handed
 */
export function beforeWords(
  definition: FunnelDefinition,
  { qualified, givenBack }: Pick<Lead, 'qualified' | 'givenBack'>,
  { code, now }: { readonly code: string; readonly now: number },
): string | null {
  if (qualified === null) return null;
  const { count, firstAt, latestAt } = qualified;
  const often = words('lead.before.times', count, [count, code]);
  const last = times.date(latestAt, now);
  const told =
    count === 1
      ? words('lead.before.once', [often, last])
      : words('lead.before.often', [often, times.date(firstAt, now), last]);
  return givenBack === null
    ? told
    : words('lead.before.cameBack', [told, reasonLabel(definition, givenBack.reason)]);
}

/** What marketing said to a return, by whom and how long ago; null: nothing yet. */
export function replyWords(people: People, { reply }: GivenBack, now: number): string | null {
  if (reply === null) return null;
  return words(`lead.reply.${reply.answer}`, [userName(people, reply.by), times.ago(now - reply.at)]);
}
