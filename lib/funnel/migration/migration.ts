import {
  stageById,
  stepById,
  definitionKey,
  type FunnelDefinition,
  type Stage,
  type Step,
} from '@/lib/funnel/definition/definition';
import type { EventOf, Payload } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import {
  landingOf,
  nowhere,
  placedInto,
  stageOf,
  windowFrom,
  type Position,
} from '@/lib/funnel/log/position';

/** Where the leads of a stage go when another definition comes into force. Stage and sub-step by id, of the new one. */
export type Destination = { readonly stage: string; readonly step?: string | undefined };

/** Destinations by stage id of the definition that goes out of force. */
export type StageMapping = Readonly<Record<string, Destination>>;

/** A stage that is not mapped to where its leads could be, and the path of it in the command. */
export type MappingProblem = {
  readonly path: string;
  readonly problem: 'unmapped' | 'unknown' | 'retired' | 'unplaceable';
};

type Change = { readonly from: FunnelDefinition; readonly to: FunnelDefinition };

/**
 * What is wrong with a mapping: every stage that holds leads needs a living stage of the new definition.
 * @param counts leads by stage id of the former definition
 */
export function mappingProblems(
  { from, to }: Change,
  mapping: StageMapping,
  counts: Readonly<Record<string, number>>,
): readonly MappingProblem[] {
  return from.stages.flatMap(({ id }): readonly MappingProblem[] => {
    if ((counts[id] ?? 0) === 0) return [];
    const there = mapping[id];
    if (!there) return [{ path: `mapping.${id}`, problem: 'unmapped' }];
    const stage = to.stages.find((each) => each.id === there.stage);
    if (!stage) return [{ path: `mapping.${id}.stage`, problem: 'unknown' }];
    if (stage.retired) return [{ path: `mapping.${id}.stage`, problem: 'retired' }];
    if (there.step !== undefined && !fits(to, stage, there.step))
      return [{ path: `mapping.${id}.step`, problem: 'unknown' }];
    return id === stage.id || isDestination(to, stage)
      ? []
      : [{ path: `mapping.${id}.stage`, problem: 'unplaceable' }];
  });
}

/** The stages that leads may be sent to: living ones in which a lead that is put there stays. */
export function destinationsIn(to: FunnelDefinition): readonly Stage[] {
  return to.stages.filter((stage) => isDestination(to, stage));
}

/** The sub-steps at which a lead that is sent to a stage can begin there, in their order. */
export function stepsWithin(to: FunnelDefinition, stage: Stage): readonly Step[] {
  return to.steps.filter(({ id }) => fits(to, stage, id));
}

/** What a mapping does with the leads of one stage. */
export type MappingLine = {
  readonly from: string;
  readonly count: number;
  readonly to: Destination;
  /** Where those of them land that nobody owns, where that is another stage. */
  readonly unowned: string | null;
};

/** What a mapping does, in the order of the former stages; stages without leads are left out. */
export function mappingLines(
  { from, to }: Change,
  mapping: StageMapping,
  counts: Readonly<Record<string, number>>,
): readonly MappingLine[] {
  return from.stages.flatMap(({ id }) => {
    const count = counts[id] ?? 0;
    const there = mapping[id];
    if (count === 0 || !there) return [];
    const landing = unownedLanding(to, there);
    // Where the stage stays as it is, those without an owner are where they were.
    return [
      { from: id, count, to: there, unowned: landing === there.stage || there.stage === id ? null : landing },
    ];
  });
}

/**
 * Whether both definitions say the same of where a lead stands, now and whatever turns by itself: then it needs no
 * event, and may be read by either.
 * @param now wall time in ms
 */
export function readsTheSame(
  lead: Pick<Lead, 'position'>,
  one: FunnelDefinition,
  other: FunnelDefinition,
  now: number,
): boolean {
  const { position } = lead;
  const { activeUntil, parkedUntil, step } = position;
  if (step !== null && stepById(one, step) !== null && stepById(other, step) === null) return false;
  const moments = [now, ...(activeUntil === null ? [] : [activeUntil, activeUntil + 1])];
  const asks: readonly (readonly [Position, number])[] = [
    ...moments.map((at) => [position, at] as const),
    ...moments.map((at) => [{ ...position, parkedUntil: null }, at] as const),
    ...(parkedUntil === null ? [] : [[position, parkedUntil] as const]),
  ];
  return asks.every(([where, at]) => {
    const stage = stageOf(one, where, at);
    return stage === stageOf(other, where, at) && isSameStage(stageById(one, stage), stageById(other, stage));
  });
}

/**
 * The event that takes a lead over into the new definition; null where it stays as it is without one.
 * @param from the definition that the lead stands by
 * @param inForce the one that goes out of force, whose stages the mapping names
 * @param now wall time in ms
 */
export function migrationOf(
  lead: Lead,
  { from, inForce, to }: Change & { readonly inForce: FunnelDefinition },
  mapping: StageMapping,
  now: number,
): Payload<EventOf<'placed'>> | null {
  const stage = stageOf(inForce, lead.position, now);
  const there = mapping[stage];
  if (!there) throw new Error(`stage ${stage} is not mapped`);
  if (there.stage === stage && readsTheSame(lead, from, to, now)) return null;
  const target = stageById(to, there.stage);
  const step = [lead.position.step, there.step ?? null].find(
    (each) => each !== null && fits(to, target, each),
  );
  return {
    kind: 'placed',
    stage: target.id,
    owner: lead.position.owner,
    migratedFrom: definitionKey(inForce),
    ...(step == null ? {} : { step }),
  };
}

/**
 * Where a lead stands after its migration. One that is there already keeps all of its standing; any other keeps its
 * window while it lasts, the wake-up of its parking, and whoever was asked to take it.
 * @param at wall time of the event in ms
 */
export function migratedPosition(
  definition: FunnelDefinition,
  position: Position,
  event: Payload<EventOf<'placed'>> & { readonly actor: { readonly id: string } },
  at: number,
): Position {
  const known = position.step === null || stepById(definition, position.step) !== null;
  if (known && stageOf(definition, position, at) === event.stage) return position;
  const isActive = position.activeUntil !== null && position.activeUntil >= at;
  const placed = placedInto(position, stageById(definition, event.stage), {
    actor: event.actor.id,
    given: event.owner,
    step: event.step,
    until: position.parkedUntil,
    window: isActive ? position.activeUntil : windowFrom(definition, at),
  });
  return { ...placed, assignee: placed.owner === null ? position.assignee : null };
}

/** What else is kept of a stage besides where it stands: a lead is listed and waited for by these. */
function isSameStage(one: Stage, other: Stage): boolean {
  return one.kind === other.kind && one.retired === other.retired;
}

function isDestination(to: FunnelDefinition, stage: Stage): boolean {
  return !stage.retired && landingOf(to, stage) === stage.id;
}

/** Whether a lead that is put into a stage with this sub-step is then in that stage. */
function fits(to: FunnelDefinition, stage: Stage, stepId: string): boolean {
  const step = stepById(to, stepId);
  if (step === null || (step.stage !== undefined && step.stage !== stage.id)) return false;
  return stageOf(to, landed(stage, stepId, 'a'), 0) === stage.id;
}

function unownedLanding(to: FunnelDefinition, { stage, step }: Destination): string {
  return stageOf(to, landed(stageById(to, stage), step, null), 0);
}

function landed(stage: Stage, step: string | undefined, owner: string | null): Position {
  return placedInto(nowhere, stage, { actor: 'a', given: owner, step, window: 1 });
}
