import {
  definitionKey,
  type DefinitionByKey,
  type FunnelDefinition,
} from '@/lib/funnel/definition/definition';
import type { Lead, Stay } from '@/lib/funnel/log/lead';
import { staysUntil } from '@/lib/funnel/log/stays';
import { proposeMapping } from '@/lib/funnel/migration/propose-mapping';
import type { PastStay } from './lead-past';

/** A stay's stage by the name that it goes by in the funnel that is in force. */
export type StageToday = (stay: Pick<Stay, 'in' | 'funnel'>) => string;

/**
 * Tells stages of older funnels by those of the one in force: the same id where that is one of its own, else the stage
 * that leads of it are taken to when a funnel is changed.
 */
export function stagesToday(definition: FunnelDefinition, definitions: DefinitionByKey): StageToday {
  const own = new Set(definition.stages.map(({ id }) => id));
  const key = definitionKey(definition);
  const mappings = new Map<string, ReturnType<typeof proposeMapping>>();
  return ({ in: stage, funnel }) => {
    if (funnel === key || own.has(stage)) return stage;
    const before = definitions.get(funnel);
    const mapping = mappings.get(funnel) ?? (before ? proposeMapping(before, definition) : {});
    mappings.set(funnel, mapping);
    return mapping[stage]?.stage ?? definition.initial;
  };
}

/**
 * A lead's stays by today's stages, those too that are still to come if nothing happens: a window that runs out, a
 * wake-up. Where the funnel was changed under a lead, and its stage was gone, nobody knows how long it would have stayed.
 */
export function staysOf(lead: Lead, definitions: DefinitionByKey, today: StageToday): readonly PastStay[] {
  const definition = definitions.get(lead.funnel);
  const stays = definition ? staysUntil(lead, definition, Number.POSITIVE_INFINITY) : lead.stays;
  return stays.flatMap((stay, index): readonly PastStay[] => {
    const before = stays[index - 1];
    const stage = today(stay);
    const isChanged = before !== undefined && before.funnel !== stay.funnel;
    if (isChanged && today(before) === stage) return [];
    const isBreak = isChanged && !isAlive(definitions.get(stay.funnel), before.in);
    return [{ stage, at: stay.from, isBreak }];
  });
}

function isAlive(definition: FunnelDefinition | undefined, stage: string): boolean {
  return definition?.stages.some(({ id, retired }) => id === stage && !retired) === true;
}
