import type { FunnelDefinition, LastChance, Reason, Step } from '@/lib/funnel/definition/definition';
import { freshId } from './fresh-id';

/** Attempts after which a last chance is due where the team agreed on none. */
const usualAttempts = 3;

/**
 * One more last chance, in the first sub-step that has none, best where somebody was written to: it leads to the next
 * sub-step, and silence to giving back where a reason waits for attempts, else a sub-step back.
 * @param template the message to begin with
 * @returns the definition as it is where no sub-step is left for one
 */
export function addLastChance(definition: FunnelDefinition, template: string): FunnelDefinition {
  const way = nextWay(definition);
  if (!way) return definition;
  const { lastChances = [] } = definition;
  const reason = silenceReasons(definition).find(({ attempts }) => attempts !== undefined);
  const chance: LastChance = {
    id: freshId('last-chance', 'last-chance', new Set(lastChances.map(({ id }) => id))),
    from: way.from.id,
    to: way.to.id,
    afterAttempts: reason?.attempts ?? usualAttempts,
    waitDays: 3,
    channel: 'email',
    template,
    silence: reason ? { type: 'reason', reason: reason.id } : { type: 'step', to: way.before.id },
  };
  return { ...definition, lastChances: [...lastChances, chance] };
}

/** Whether there is a sub-step left that may have a last chance. */
export function mayAddLastChance(definition: FunnelDefinition): boolean {
  return nextWay(definition) !== null;
}

/** A last chance with some of it changed. */
export function changeLastChance(
  definition: FunnelDefinition,
  id: string,
  changes: Partial<Omit<LastChance, 'id'>>,
): FunnelDefinition {
  const lastChances = definition.lastChances?.map((chance) =>
    chance.id === id ? { ...chance, ...changes } : chance,
  );
  return lastChances ? { ...definition, lastChances } : definition;
}

/** A definition that has none says nothing of last chances. */
export function removeLastChance(definition: FunnelDefinition, id: string): FunnelDefinition {
  const { lastChances = [], ...rest } = definition;
  const left = lastChances.filter((chance) => chance.id !== id);
  return left.length === 0 ? rest : { ...rest, lastChances: left };
}

/** Reasons by which silence may give a lead back: those that ask nothing that has to be answered. */
export function silenceReasons({ reasons }: FunnelDefinition): readonly Reason[] {
  return reasons.filter(({ way, question }) => way !== 'disqualify' && question?.required !== true);
}

/** Sub-steps that somebody may take a lead to by name. */
export function stepsByName({ steps, moves }: FunnelDefinition): readonly Step[] {
  return steps.filter(({ id }) =>
    moves.some(({ verb, to }) => verb === 'step' && (to?.includes(id) ?? true)),
  );
}

type Way = { readonly before: Step; readonly from: Step; readonly to: Step };

/** Three sub-steps in order, of which the middle one has no last chance yet. */
function nextWay(definition: FunnelDefinition): Way | null {
  const { lastChances = [] } = definition;
  const named = stepsByName(definition);
  const ways = named.flatMap((from, index): readonly Way[] => {
    const [before, to] = [named[index - 1], named[index + 1]];
    const isTaken = lastChances.some((chance) => chance.from === from.id);
    return before && to && !isTaken ? [{ before, from, to }] : [];
  });
  return (
    ways.find(({ from }) => from.offeredAfter === 'sent') ?? ways.find(({ from }) => from.contacted) ?? null
  );
}
