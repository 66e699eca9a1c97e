import type { Payload } from '@/lib/funnel/log/event';
import type { Refusal, Result } from '@/lib/funnel/refusal';

/** What a command wants written: payloads by lead, in order. Empty plans write nothing. */
export type Plan = {
  readonly changes: readonly LeadChange[];
  /** Groups the events of one import or bulk step, so that it is undone as one. */
  readonly batch?: string;
  /** The lead that the reply shows, where it is another than the one that is written to. */
  readonly about?: string;
  /** Rows or leads that were left as they were, and why. */
  readonly left?: readonly { readonly index: number; readonly refusal: Refusal }[];
};

export type LeadChange = { readonly leadId: string; readonly payloads: readonly Payload[] };

export type Planned = Result<Plan>;

/** A plan for one lead. */
export function planFor(leadId: string, ...payloads: readonly Payload[]): Plan {
  return { changes: [{ leadId, payloads }] };
}
