import type { SuggestGroup } from '@/components/field/Suggest';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { sourceKindOf, sourceKinds, sourcesByKind } from '@/lib/funnel/hand-off/sources';
import { words } from '@/lib/words';

/**
 * Where people come from, to start typing from; any other may be typed. What fits the stage that somebody is added at
 * comes first, then the team's own, then the rest.
 * @param own sources that were typed before
 */
export function sourceSuggestions(
  definition: FunnelDefinition,
  stage: string,
  own: readonly string[],
): readonly SuggestGroup[] {
  const fitting = sourceKindOf(definition, stage);
  const groupOf = (kind: (typeof sourceKinds)[number]): SuggestGroup => ({
    title: words(`lead.sourceOf.${kind}`),
    items: sourcesByKind[kind].map((source) => words(`lead.source.${source}`)),
  });
  const usual = new Set(sourceKinds.flatMap((kind) => groupOf(kind).items));
  const others = sourceKinds.filter((kind) => kind !== fitting);
  return [
    groupOf(fitting),
    { title: words('lead.sourceOf.own'), items: own.filter((source) => !usual.has(source)) },
    ...others.map(groupOf),
  ].filter(({ items }) => items.length > 0);
}
