import { definitionKey, type DefinitionByKey, type FunnelDefinition } from './definition';

/**
 * A definition under the version that it can be stored by: its own, or, where one of that id is stored already, the
 * next after all of them.
 */
export function inNextVersion(definition: FunnelDefinition, stored: DefinitionByKey): FunnelDefinition {
  if (!stored.has(definitionKey(definition))) return definition;
  const versions = [...stored.values()]
    .filter((each) => each.id === definition.id)
    .map((each) => each.version);
  return { ...definition, version: Math.max(...versions) + 1 };
}
