import type { FunnelDefinition } from '@/lib/funnel/definition';
import { findProblems } from '@/lib/funnel/find-problems';

/** Ids of the reasons or sub-steps that a problem is about. */
export function wrongItems(definition: FunnelDefinition, list: 'reasons' | 'steps'): ReadonlySet<string> {
  const places = new Set(
    findProblems(definition)
      .filter(({ path }) => path.startsWith(`${list}[`))
      .map(({ path }) => Number.parseInt(path.slice(list.length + 1), 10)),
  );
  return new Set(definition[list].filter((_, index) => places.has(index)).map(({ id }) => id));
}
