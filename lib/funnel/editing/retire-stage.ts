import type { FunnelDefinition, Move, Stage } from '@/lib/funnel/definition/definition';
import { isByHand } from './by-hand';
import { withStage } from './change-stage';
import { firstSound, placedPosition, ruleFor } from './rules';

/**
 * Takes a stage out of use. Whatever led to it leads to its heir from now on, and what could be done in it can be done
 * there: nobody who comes that way is stuck. It keeps its own moves, for whoever stands there until the funnel is
 * applied, and for the day when it is taken into use again.
 * @param heir a stage in use
 */
export function retireStage(definition: FunnelDefinition, stageId: string, heir: string): FunnelDefinition {
  const target = definition.stages.find((stage) => stage.id === heir && !stage.retired);
  if (!target || heir === stageId) return definition;
  const to = <Id extends string | null | undefined>(id: Id): Id | string => (id === stageId ? heir : id);
  const place = (id: string | null | undefined): string | null | undefined =>
    id === stageId && !isByHand(target) ? null : to(id);
  const handed = inheriting(definition, stageId, heir);
  return withStage(
    {
      ...handed,
      initial: to(definition.initial),
      goal: to(definition.goal),
      opportunity: to(definition.opportunity),
      steps: handed.steps.map((step) =>
        step.stage === undefined ? step : { ...step, stage: to(step.stage) },
      ),
      derive: handed.derive.map((rule) => ({ ...rule, stage: to(rule.stage) })),
      moves: handed.moves.map((move) => ({
        ...move,
        ...(move.verb === 'place' && move.to ? { to: [...new Set(move.to.map((id) => to(id)))] } : {}),
        ...(move.sets.place === undefined ? {} : { sets: { ...move.sets, place: place(move.sets.place) } }),
      })),
    },
    stageId,
    (stage) => ({ ...stage, retired: true }),
  );
}

/**
 * Takes a stage out of the definition altogether, where no lead can ever have been in it. What led to it falls to the
 * rules after it, or, where that would leave something without its way in, to the heir.
 */
export function removeStage(definition: FunnelDefinition, stageId: string, heir: string): FunnelDefinition {
  const retired = retireStage(definition, stageId, heir);
  if (retired === definition) return definition;
  const dropped = { ...retired, derive: definition.derive.filter(({ stage }) => stage !== stageId) };
  const ways = [dropped, retired].map((each) => withoutIdleRules(without(each, stageId)));
  return (
    firstSound(
      definition,
      ways.map((way) => () => way),
    ) ?? without(retired, stageId)
  );
}

/** The stages that can take over from one, those of its own sort first. */
export function heirsOf(definition: FunnelDefinition, stageId: string): readonly Stage[] {
  const living = definition.stages.filter((stage) => !stage.retired);
  const self = definition.stages.find((stage) => stage.id === stageId);
  const alike = living.filter((stage) => stage.id !== stageId && self && sortOf(stage) === sortOf(self));
  return alike.length > 0 ? alike : living.filter((stage) => stage.id !== stageId);
}

function sortOf({ kind }: Stage): 'work' | 'sale' | 'end' {
  if (kind === 'won' || kind === 'after-sale') return 'sale';
  return kind === 'lost' || kind === 'closed' ? 'end' : 'work';
}

/** What may be done in the stage may be done in its heir, where that has no way of its own for it. */
function inheriting(definition: FunnelDefinition, stageId: string, heir: string): FunnelDefinition {
  const has = definition.moves.filter((move) => move.from.includes(heir));
  const more: Move[] = [];
  const moves = definition.moves.map((move) => {
    if (!move.from.includes(stageId) || move.from.includes(heir)) return move;
    const own = has.filter((each) => each.verb === move.verb);
    if (own.length === 0) return { ...move, from: [...move.from, heir] };
    // Of several moves the first counts: the heir's own stay before what it takes over.
    if (move.verb === 'step' && move.to && own.every((each) => each.to)) {
      const covered = new Set(own.flatMap((each) => each.to ?? []));
      const to = move.to.filter((step) => !covered.has(step));
      if (to.length > 0) more.push({ ...move, from: [heir], to });
    }
    return move;
  });
  const isAllowed = (way: string): boolean =>
    [...moves, ...more].some((move) => move.verb === way && move.from.includes(heir));
  return {
    ...definition,
    moves: [...moves, ...more],
    reasons: definition.reasons.map((reason) =>
      reason.from.includes(stageId) && !reason.from.includes(heir) && isAllowed(reason.way)
        ? { ...reason, from: [...reason.from, heir] }
        : reason,
    ),
  };
}

/** The rules for what was put somewhere by hand go with the last stage that leads are put into so. */
function withoutIdleRules(definition: FunnelDefinition): FunnelDefinition {
  const byHand = definition.stages.filter((stage) => isByHand(stage));
  const asked = new Set(
    byHand.flatMap((stage) =>
      ['a', null].map((owner) => ruleFor(definition, placedPosition(definition, stage, owner))),
    ),
  );
  const derive = definition.derive.filter(({ stage }, index) => stage !== 'placed' || asked.has(index));
  return { ...definition, derive };
}

function without(definition: FunnelDefinition, stageId: string): FunnelDefinition {
  const others = (from: readonly string[]): string[] => from.filter((id) => id !== stageId);
  const reasons = definition.reasons
    .filter(({ from }) => from.length === 0 || others(from).length > 0)
    .map((reason) => ({ ...reason, from: others(reason.from) }));
  return {
    ...definition,
    stages: definition.stages.filter((stage) => stage.id !== stageId),
    moves: definition.moves
      .filter(({ from }) => from.length === 0 || others(from).length > 0)
      .map((move) => ({ ...move, from: others(move.from) })),
    reasons,
    plainReasons: definition.plainReasons.filter(({ id }) => reasons.some((reason) => reason.plain === id)),
  };
}
