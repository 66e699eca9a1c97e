import { z } from '@/lib/zod';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/u);

/**
 * One more approach between two sub-steps, once the agreed attempts had no answer: a team may have one where it
 * wants. An answer goes forward, silence back or to marketing; both are offered, nothing moves by itself.
 */
export const lastChanceSchema = z.object({
  id,
  /** The sub-step in which it is offered, and the one that an answer leads to. */
  from: id,
  to: id,
  /** Attempts without an answer after which it is offered. */
  afterAttempts: z.number().int().positive().max(100),
  /** Days to wait for an answer. */
  waitDays: z.number().positive().max(365).default(3),
  channel: z.enum(['email', 'sms']),
  /** The message, copied by hand; `{name}`, `{company}` and `{me}` are filled in. */
  template: z.string().trim().min(1).max(2000),
  /** What is offered once nobody answered: a sub-step further back, or giving back by this reason. */
  silence: z.discriminatedUnion('type', [
    z.object({ type: z.literal('step'), to: id }),
    z.object({ type: z.literal('reason'), reason: id }),
  ]),
});
