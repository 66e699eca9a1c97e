import type { FunnelDefinition, Move, Verb, Way } from '@/lib/funnel/definition/definition';
import { ways } from '@/lib/funnel/definition/definition';

/**
 * Lets a move start from a stage, or no longer. Of one verb only one move counts from a stage (steps may have
 * several, to different ones): another that started from there no longer does. The reasons of a way back go with it.
 * @param index of the move in the definition
 */
export function startFrom(
  definition: FunnelDefinition,
  index: number,
  stageId: string,
  isAllowed: boolean,
): FunnelDefinition {
  const target = definition.moves[index];
  if (!target) return definition;
  const moves = definition.moves.map((move, at) => {
    if (at === index) return { ...move, from: having(move.from, stageId, isAllowed) };
    const gives = isAllowed && move.verb === target.verb && move.verb !== 'step';
    return gives ? { ...move, from: having(move.from, stageId, false) } : move;
  });
  const changed = { ...definition, moves };
  return isWay(target.verb) ? withReasons(changed, target.verb, target.from, stageId) : changed;
}

/** Lets a step move lead to a sub-step, or no longer. One that led to every step names them from then on. */
export function leadToStep(
  definition: FunnelDefinition,
  index: number,
  stepId: string,
  isAllowed: boolean,
): FunnelDefinition {
  const all = definition.steps.map((step) => step.id);
  return withMove(definition, index, (move) => {
    const to = having(move.to ?? all, stepId, isAllowed);
    // In the order in which people read them.
    return { ...move, to: all.filter((id) => to.includes(id)) };
  });
}

/** Says who may make a move. @param side null: whoever the verb belongs to */
export function setMoveSide(
  definition: FunnelDefinition,
  index: number,
  side: NonNullable<Move['side']> | null,
): FunnelDefinition {
  return withMove(definition, index, (move) => ({ ...move, side: side ?? undefined }));
}

/** Adds a move that starts nowhere yet, with what its verb means. */
export function addMove(definition: FunnelDefinition, verb: Verb): FunnelDefinition {
  const alike = definition.moves.find((move) => move.verb === verb);
  const sets = verb !== 'step' && alike ? alike.sets : usualEffect(definition, verb);
  const move: Move = { verb, from: [], ...(verb === 'step' ? { to: [] } : {}), sets };
  return { ...definition, moves: [...definition.moves, move] };
}

/** Takes a move away; reasons keep only the stages from which their way still exists. */
export function removeMove(definition: FunnelDefinition, index: number): FunnelDefinition {
  const target = definition.moves[index];
  if (!target) return definition;
  const changed = { ...definition, moves: definition.moves.toSpliced(index, 1) };
  const { verb, from } = target;
  return isWay(verb)
    ? from.reduce((each, stageId) => withReasons(each, verb, from, stageId), changed)
    : changed;
}

/** The definition with one of its moves replaced by what is made of it. */
export function withMove(
  definition: FunnelDefinition,
  index: number,
  change: (move: Move) => Move,
): FunnelDefinition {
  return {
    ...definition,
    moves: definition.moves.map((move, at) => (at === index ? change(move) : move)),
  };
}

function having(list: readonly string[], id: string, has: boolean): string[] {
  if (has) return list.includes(id) ? [...list] : [...list, id];
  return list.filter((each) => each !== id);
}

function isWay(verb: Verb): verb is Way {
  return (ways as readonly Verb[]).includes(verb);
}

/** A reason starts only from where its way does; from a new stage, those do that start from a stage of that move. */
function withReasons(
  definition: FunnelDefinition,
  way: Way,
  like: readonly string[],
  stageId: string,
): FunnelDefinition {
  const isAllowed = definition.moves.some((move) => move.verb === way && move.from.includes(stageId));
  const ofWay = definition.reasons.filter((reason) => reason.way === way);
  const isLike = (reason: (typeof ofWay)[number]): boolean => reason.from.some((id) => like.includes(id));
  const none = !ofWay.some(isLike);
  return {
    ...definition,
    reasons: definition.reasons.map((reason) => {
      if (reason.way !== way) return reason;
      if (!isAllowed) return { ...reason, from: having(reason.from, stageId, false) };
      return none || isLike(reason) ? { ...reason, from: having(reason.from, stageId, true) } : reason;
    }),
  };
}

/** What a verb does in most funnels. */
function usualEffect({ stages }: FunnelDefinition, verb: Verb): Move['sets'] {
  switch (verb) {
    case 'qualify': {
      const { owner: _, ...placing } = stages.find((stage) => stage.kind === 'hand-off')?.placing ?? {};
      return { ...placing, owner: null, parked: false };
    }
    case 'accept':
      return { owner: 'actor' };
    case 'assign':
      return { owner: 'given' };
    case 'route':
      return { assignee: 'given' };
    case 'return':
    case 'recycle':
      return { owner: null, assignee: null, step: null, parked: true };
    case 'disqualify':
      return { outcome: 'closed', parked: false };
    case 'outcome':
      return { outcome: 'given' };
    case 'reopen':
      return { outcome: null };
    case 'step':
    case 'place':
      return {};
  }
}
