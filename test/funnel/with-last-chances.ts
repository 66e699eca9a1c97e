import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import type { FunnelDefinition, LastChance } from '@/lib/funnel/definition/definition';
import { dealStage } from '@/test/funnel/story';

/** After two attempts one more mail; silence is given back. */
export const afterContact: LastChance = {
  id: 'after-contact',
  from: 'contacted',
  to: 'engaged',
  afterAttempts: 2,
  waitDays: 3,
  channel: 'email',
  template: 'Hello {name}, is {company} still looking? {me}',
  silence: { type: 'reason', reason: 'no-response' },
};

/** After one attempt a text message; silence goes a sub-step back. */
export const afterAnswer: LastChance = {
  ...afterContact,
  id: 'after-answer',
  from: 'engaged',
  to: 'live-engagement',
  afterAttempts: 1,
  channel: 'sms',
  silence: { type: 'step', to: 'contacted' },
};

/** The default funnel of a team that takes last chances. */
export const withLastChances: FunnelDefinition = definitionSchema.parse({
  ...dealStage,
  id: 'last-chances',
  lastChances: [afterContact, afterAnswer],
});
