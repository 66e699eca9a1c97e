import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Actor } from '@/lib/funnel/log/event';
import type { Database } from '@/lib/store/database';

/** What every action is given: nothing of it is fetched from the surroundings. */
export type ActionContext = {
  readonly db: Database;
  readonly actor: Actor;
  /** Wall time in ms. */
  readonly now: number;
  /** UUIDv7s, one a call. */
  readonly newId: () => string;
  /** The definition in force, and every version that the log names. */
  readonly definition: FunnelDefinition;
  readonly definitions: DefinitionByKey;
};
