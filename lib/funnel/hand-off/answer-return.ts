import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Payload, ReturnAnswer } from '@/lib/funnel/log/event';
import { isReturnOpen } from '@/lib/funnel/log/given-back';
import type { Lead } from '@/lib/funnel/log/lead';
import { positionAfter } from '@/lib/funnel/log/position-after';
import { accepted, refused, type Refusal, type Result } from '@/lib/funnel/refusal';
import { refusalOf, transition, type Asked } from './transition';

/**
 * Marketing's answer to a lead that came back. `agreed`: it stays with marketing. `fixedAndSentAgain`: it is handed
 * over once more. `disputed`: the same, as it was, and whoever gave it back is asked to look again; a note says why.
 * @returns what is to be written, in order, or the refusal by name
 */
export function answerReturn(
  definition: FunnelDefinition,
  lead: Lead,
  { answer, note }: { readonly answer: ReturnAnswer; readonly note?: string | undefined },
  asked: Asked,
): Result<readonly Payload[]> {
  const refusal = answerRefusal(definition, lead, answer, asked);
  if (refusal) return refused(refusal);
  const said = note?.trim() ?? '';
  if (answer === 'disputed' && said === '') return refused({ type: 'DisputeNeedsNote' });
  const answered: Payload = { kind: 'returnAnswered', answer, ...(said === '' ? {} : { note: said }) };
  if (answer === 'agreed') return accepted([answered]);
  const whyNow = lead.qualified?.whyNow ?? undefined;
  const sent = transition(definition, lead, { verb: 'qualify', whyNow }, asked);
  if (!sent.ok) return sent;
  if (answer === 'fixedAndSentAgain') return accepted([answered, sent.value]);
  // Where the funnel has no routing, the dispute waits for all of sales.
  const position = positionAfter(definition, lead.position, { ...sent.value, actor: asked.actor }, asked.now);
  const to = lead.givenBack?.by ?? null;
  const routed = transition(definition, { ...lead, position }, { verb: 'route', to }, asked);
  return accepted([answered, sent.value, ...(routed.ok ? [routed.value] : [])]);
}

/** Why this person may not say this to a lead that came back, or null; what has to be said with it is not counted. */
export function answerRefusal(
  definition: FunnelDefinition,
  lead: Lead,
  answer: ReturnAnswer,
  asked: Asked,
): Refusal | null {
  const { role } = asked.actor;
  if (role === 'sales') return { type: 'RoleMayNot', role, needs: 'marketing' };
  if (!isReturnOpen(lead)) return { type: 'NoReturnToAnswer' };
  return answer === 'agreed' ? null : refusalOf(definition, lead, 'qualify', asked);
}
