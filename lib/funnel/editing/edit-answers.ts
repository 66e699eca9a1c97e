import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { addReason, isOffered, removeReason } from './edit-reasons';
import { freshId } from './fresh-id';
import { moveInList } from './move-in-list';

/** So many answers at most stand behind "Give back": more, and nobody reads them. */
export const mostAnswers = 8;

/** One more plain answer with a reason of the same name behind it, as an answer stands for at least one. */
export function addAnswer(definition: FunnelDefinition, label: string): FunnelDefinition {
  const { plainReasons } = definition;
  if (plainReasons.length >= mostAnswers) return definition;
  const id = freshId(label, 'answer', new Set(plainReasons.map((answer) => answer.id)));
  return addReason({ ...definition, plainReasons: [...plainReasons, { id, label }] }, id, label);
}

/** Says an answer otherwise. */
export function renameAnswer(definition: FunnelDefinition, id: string, label: string): FunnelDefinition {
  return {
    ...definition,
    plainReasons: definition.plainReasons.map((answer) => (answer.id === id ? { ...answer, label } : answer)),
  };
}

/** An answer one place up or down. */
export function moveAnswer(definition: FunnelDefinition, id: string, by: -1 | 1): FunnelDefinition {
  return { ...definition, plainReasons: moveInList(definition.plainReasons, id, by) };
}

/**
 * Takes an answer away, and with it what was offered behind it. Reasons that leads may have come back with are kept,
 * from then on behind the first answer that is left; the last answer stays for their sake.
 * @param newReasons ids of reasons that no lead can have
 */
export function removeAnswer(
  definition: FunnelDefinition,
  id: string,
  newReasons: ReadonlySet<string>,
): FunnelDefinition {
  const others = definition.plainReasons.filter((answer) => answer.id !== id);
  const [first] = others;
  if (!first) return definition;
  const behind = definition.reasons.filter(({ plain }) => plain === id);
  const without = behind
    .filter((reason) => isOffered(reason) || newReasons.has(reason.id))
    .reduce((next, reason) => removeReason(next, reason.id, newReasons.has(reason.id)), definition);
  return {
    ...without,
    plainReasons: others,
    reasons: without.reasons.map((reason) => (reason.plain === id ? { ...reason, plain: first.id } : reason)),
  };
}
