import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Actor } from '@/lib/funnel/log/event';

/** Who imports, when, by which funnel; and under which id a programme is kept that a row names. */
export type Telling = {
  readonly actor: Actor;
  /** Wall time in ms. */
  readonly now: number;
  readonly definition: FunnelDefinition;
  readonly newId: () => string;
  readonly programmeOf: (named: string) => string;
};
