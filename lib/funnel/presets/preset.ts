import type { FunnelDefinition } from '@/lib/funnel/definition';

/** Gives the text of a name in the word list; presets hold structure, the word list holds what is read. */
export type Say = (name: string) => string;

/** A ready-made funnel that a team can start from. */
export type Preset = {
  readonly id: string;
  readonly build: (say: Say) => FunnelDefinition;
};
