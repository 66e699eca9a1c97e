import type { ComponentType } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { WordKey } from '@/lib/words';

/** What every part of the funnel's form takes: the draft, and where a changed one goes. */
export type PartProps = {
  readonly definition: FunnelDefinition;
  readonly onChange: (definition: FunnelDefinition) => void;
};

/** For parts in which something is taken away: what is behind the draft. */
export type PastProps = PartProps & {
  /** Every version that was in force, newest first: history names their stages and reasons. */
  readonly former: readonly FunnelDefinition[];
  /** Whether there are leads at all; true while it is not known. */
  readonly hasLeads: boolean;
};

/**
 * One part of the funnel's form. A control that a problem can be about carries `data-path`, the path of what it
 * changes (`stages[2].label`, or the beginning of it): the way from a problem to its field.
 */
export type FunnelPart = {
  readonly id: string;
  readonly title: WordKey;
  readonly about: WordKey;
  /** Where paths of problems begin that are mended here, and at no field of their own. */
  readonly paths: readonly string[];
  readonly Part: ComponentType<PastProps>;
};
