import type { DefinitionByKey, FunnelDefinition } from './definition';

/**
 * A definition under the version that it is to be stored by: the next after all that are stored of its id, or its own
 * where there is none yet. What a file or a preset calls itself is no matter: versions tell in which order a funnel
 * came to be here.
 */
export function inNextVersion(definition: FunnelDefinition, stored: DefinitionByKey): FunnelDefinition {
  const newest = newestVersion(definition.id, stored);
  return newest ? { ...definition, version: newest.version + 1 } : definition;
}

/** The highest version that is stored of a funnel's id; null: none is. */
export function newestVersion(id: string, stored: DefinitionByKey): FunnelDefinition | null {
  return (
    [...stored.values()].filter((each) => each.id === id).toSorted((a, b) => b.version - a.version)[0] ?? null
  );
}
