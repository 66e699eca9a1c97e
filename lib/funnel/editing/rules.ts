import type { Condition, Effect, FunnelDefinition, Move, Stage } from '@/lib/funnel/definition/definition';
import { findRuleProblems } from '@/lib/funnel/definition/find-problems';
import { nowhere, placedInto, stageOf, windowFrom, type Position } from '@/lib/funnel/log/position';

export type Rule = FunnelDefinition['derive'][number];

/** Where a new lead stands that nothing was done with. */
export const freshPosition = (definition: FunnelDefinition): Position => ({
  ...nowhere,
  activeUntil: windowFrom(definition, 1),
});

/** Where a lead stands that was put straight into a stage. @param owner whose it is then */
export function placedPosition(definition: FunnelDefinition, stage: Stage, owner: string | null): Position {
  return placedInto(freshPosition(definition), stage, { actor: 'a', given: owner, window: 1 });
}

/** The first rule that holds for a position; -1: none does. */
export function ruleFor(definition: FunnelDefinition, position: Position): number {
  return definition.derive.findIndex(
    // A rule alone that leads to a stage that nobody has, so that it alone can be asked.
    ({ when }) => stageOf({ ...definition, derive: [{ when, stage: '?' }] }, position, 1) === '?',
  );
}

/** The definition with a rule that is asked before those that hold for any of these positions now. */
export function withRuleBefore(
  definition: FunnelDefinition,
  rule: Rule,
  positions: readonly Position[],
): FunnelDefinition {
  const found = positions.map((position) => ruleFor(definition, position)).filter((index) => index >= 0);
  const at = found.length === 0 ? 0 : Math.min(...found);
  return { ...definition, derive: definition.derive.toSpliced(at, 0, rule) };
}

/** The condition that says what an effect sets: whoever is put into a stage by it meets just that. */
export function conditionOf(placing: Effect): Condition {
  return {
    ...(placing.outcome == null || placing.outcome === 'given' ? {} : { outcome: placing.outcome }),
    ...(placing.step == null ? {} : { step: placing.step }),
    ...(placing.owner === 'given' ? { owned: true } : {}),
    ...(placing.parked === true ? { parked: true } : {}),
    ...(placing.active === undefined ? {} : { active: placing.active }),
    ...(placing.place == null ? {} : { placed: true }),
  };
}

/** The first of several ways to write a definition that brings no problem that was not there before; null: none. */
export function firstSound(
  before: FunnelDefinition,
  ways: readonly (() => FunnelDefinition | null)[],
): FunnelDefinition | null {
  const known = findRuleProblems(before).length;
  for (const way of ways) {
    const definition = way();
    if (definition !== null && findRuleProblems(definition).length <= known) return definition;
  }
  return null;
}

/** Moves and reasons that start from a stage, with another one added to them; whatever `refine` makes of each move. */
export function startingAlsoFrom(
  definition: FunnelDefinition,
  like: string,
  stageId: string,
  refine: (move: Move) => Move = (move) => move,
): FunnelDefinition {
  const add = (from: readonly string[]): string[] => [...from, stageId];
  const isNew = (from: readonly string[]): boolean => from.includes(like) && !from.includes(stageId);
  return {
    ...definition,
    moves: definition.moves.map((move) =>
      isNew(move.from) ? refine({ ...move, from: add(move.from) }) : move,
    ),
    reasons: definition.reasons.map((reason) =>
      isNew(reason.from) ? { ...reason, from: add(reason.from) } : reason,
    ),
  };
}
