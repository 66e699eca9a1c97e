import type { FunnelDefinition } from './definition';
import { applyEffect, nowhere, placedInto, stageOf } from '@/lib/funnel/log/position';

/** Who does it in thought; the window lies ahead of the moment that is asked for. */
const inThought = { actor: 'a', given: 'a', window: 1 } as const;

/**
 * The stage in which a lead with an owner stands once it has come to a sub-step, by sub-step: the stage that the step
 * names, else where the first move that reaches it leads. Sub-steps that nothing leads to have none. Asked of drafts
 * as well, so a name that leads nowhere is no error here.
 */
export function stepHomes(definition: FunnelDefinition): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const { id, stage } of definition.steps) {
    const home = stage ?? landingOfStep(definition, id);
    if (home !== null) homes.set(id, home);
  }
  return homes;
}

/** Steps are gone to by name; the one of a hand-over is only reached by handing over. */
function landingOfStep(definition: FunnelDefinition, step: string): string | null {
  const byName = definition.moves.filter(
    ({ verb, to }) => verb === 'step' && (to === undefined || to.includes(step)),
  );
  const bySelf = definition.moves.filter(({ sets }) => sets.step === step);
  for (const move of [...byName, ...bySelf]) {
    const from = definition.stages.find(({ id }) => move.from.includes(id));
    if (!from) continue;
    const before = placedInto(nowhere, from, inThought);
    return stageOf(definition, applyEffect(before, move.sets, { ...inThought, step }), 0);
  }
  return null;
}
