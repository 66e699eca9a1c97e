import type { z } from '@/lib/zod';
import type { definitionShape } from './definition-schema';

/**
 * A funnel is data: stages, sub-steps, moves, reasons and how the stage follows from where a lead stands.
 * Definitions are versioned and never edited in place; events name the version under which they were made.
 */

export const stageKinds = ['open', 'hand-off', 'won', 'lost', 'closed', 'parked', 'after-sale'] as const;
export const sides = ['marketing', 'sales', 'both'] as const;
export const groups = ['top', 'middle', 'bottom'] as const;
/** As lead management tools tell stages apart: a pool, a checkpoint, or a stay that is timed. */
export const stageModes = ['inventory', 'gate', 'sla'] as const;
export const outcomes = ['won', 'lost', 'closed'] as const;
export const ways = ['return', 'recycle', 'disqualify'] as const;
/** What says that a lead may have come further: we wrote to them, they answered, we talked with them. */
export const signs = ['sent', 'answered', 'met'] as const;
/**
 * What people do with a lead. `assign` makes somebody the owner, `route` only names who should take it;
 * `place` puts a lead straight into a stage (import, migration).
 */
export const verbs = [
  'qualify',
  'accept',
  'assign',
  'route',
  ...ways,
  'step',
  'outcome',
  'reopen',
  'place',
] as const;

export type FunnelDefinition = Readonly<z.output<typeof definitionShape>>;
export type FunnelDefinitionInput = Readonly<z.input<typeof definitionShape>>;

export type Stage = FunnelDefinition['stages'][number];
export type Step = FunnelDefinition['steps'][number];
export type Move = FunnelDefinition['moves'][number];
export type Effect = Move['sets'];
export type Reason = FunnelDefinition['reasons'][number];
export type LastChance = NonNullable<FunnelDefinition['lastChances']>[number];
export type Condition = FunnelDefinition['derive'][number]['when'];
export type Journey = NonNullable<FunnelDefinition['journey']>;
export type Way = (typeof ways)[number];
export type Sign = (typeof signs)[number];
export type Outcome = (typeof outcomes)[number];
export type Verb = (typeof verbs)[number];

/** Definitions by `definitionKey`: every version that events of the store name. */
export type DefinitionByKey = ReadonlyMap<string, FunnelDefinition>;

/** `<id>@<version>`, as events name a definition. */
export function definitionKey(definition: { readonly id: string; readonly version: number }): string {
  return `${definition.id}@${definition.version}`;
}

/** The stage of that id; a definition that was checked has every stage that it names, so a miss is a bug. */
export function stageById(definition: FunnelDefinition, stageId: string): Stage {
  const found = definition.stages.find((each) => each.id === stageId);
  if (!found) throw new Error(`no stage ${stageId} in ${definitionKey(definition)}`);
  return found;
}

/** The sub-step of that id, or null. */
export function stepById(definition: FunnelDefinition, stepId: string | null): Step | null {
  return definition.steps.find((each) => each.id === stepId) ?? null;
}
