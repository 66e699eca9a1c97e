import type { FunnelDefinition, Reason, Stage, Way } from '@/lib/funnel/definition/definition';
import { ways } from '@/lib/funnel/definition/definition';
import { freshId } from './fresh-id';
import { moveInList } from './move-in-list';

/** What a reason asks, or that it asks nothing. */
export type Asked = NonNullable<Reason['question']>['ask'] | 'nothing';

/** Whether anybody is offered a reason; one that is taken away stays for the leads that came back with it. */
export function isOffered(reason: Reason): boolean {
  return reason.from.length > 0;
}

/** The stages from which the funnel has a move for a way. */
export function stagesOfWay({ stages, moves }: FunnelDefinition, way: Way): readonly Stage[] {
  return stages.filter(
    ({ id, retired }) => !retired && moves.some((move) => move.verb === way && move.from.includes(id)),
  );
}

/**
 * A reason behind a plain answer, after those that are there and like the last of them. What comes after it is still
 * to be said: a reason leads to an action for somebody.
 */
export function addReason(definition: FunnelDefinition, plain: string, label: string): FunnelDefinition {
  const { reasons } = definition;
  const last = reasons.findLast((reason) => reason.plain === plain);
  const way = [...(last ? [last.way] : []), ...ways].find((each) => stagesOfWay(definition, each).length > 0);
  const reason: Reason = {
    id: freshId(label, 'reason', new Set(reasons.map(({ id }) => id))),
    plain,
    label,
    way: way ?? 'recycle',
    from: stagesOfWay(definition, way ?? 'recycle').map(({ id }) => id),
    nextAction: '',
    actionFor: last?.actionFor ?? 'marketing',
    locksContact: false,
  };
  const place = last ? reasons.indexOf(last) + 1 : reasons.length;
  return { ...definition, reasons: reasons.toSpliced(place, 0, reason) };
}

/** Says otherwise what a reason is or does. */
export function changeReason(
  definition: FunnelDefinition,
  id: string,
  change: Partial<Omit<Reason, 'id'>>,
): FunnelDefinition {
  return {
    ...definition,
    reasons: definition.reasons.map((reason) => (reason.id === id ? { ...reason, ...change } : reason)),
  };
}

/** Leads a reason another way: from the stages that have that way, all of them where none was chosen before. */
export function setReasonWay(definition: FunnelDefinition, id: string, way: Way): FunnelDefinition {
  const possible = stagesOfWay(definition, way).map((stage) => stage.id);
  const before = definition.reasons.find((reason) => reason.id === id)?.from ?? [];
  const kept = before.filter((stage) => possible.includes(stage));
  return changeReason(definition, id, { way, from: kept.length > 0 ? kept : possible });
}

/** Asks something before a reason is taken, or nothing. What was written for the question stays while it asks. */
export function setReasonQuestion(definition: FunnelDefinition, id: string, ask: Asked): FunnelDefinition {
  const { question } = definition.reasons.find((reason) => reason.id === id) ?? {};
  if (ask === 'nothing') return changeReason(definition, id, { question: undefined });
  const { label = '', required = true, choices = [] } = question ?? {};
  return changeReason(definition, id, {
    question: { ask, label, required, choices: ask === 'choice' ? choices : [] },
  });
}

/** A reason one place up or down among those that are offered behind the same answer. */
export function moveReason(definition: FunnelDefinition, id: string, by: -1 | 1): FunnelDefinition {
  const moved = definition.reasons.find((reason) => reason.id === id);
  const isKin = (reason: Reason): boolean => reason.plain === moved?.plain && isOffered(reason);
  return { ...definition, reasons: moveInList(definition.reasons, id, by, isKin) };
}

/**
 * Offers a reason no longer. It is kept, so that leads that came back with it go on saying why; only one that nobody
 * can have had is gone.
 * @param isNew no lead can have it
 */
export function removeReason(definition: FunnelDefinition, id: string, isNew: boolean): FunnelDefinition {
  return isNew
    ? { ...definition, reasons: definition.reasons.filter((reason) => reason.id !== id) }
    : changeReason(definition, id, { from: [] });
}

/** Offers a reason again, from every stage that has its way. */
export function reviveReason(definition: FunnelDefinition, id: string): FunnelDefinition {
  const reason = definition.reasons.find((each) => each.id === id);
  return reason ? setReasonWay(definition, id, reason.way) : definition;
}
