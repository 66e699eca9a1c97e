import type { Condition, Effect, FunnelDefinition, Outcome, Stage } from '@/lib/funnel/definition/definition';

/** Where a lead stands, apart from the stage that a definition derives from it. */
export type Position = {
  /** The stage that it was put into, where the definition knows such stages. */
  readonly placed: string | null;
  readonly step: string | null;
  readonly outcome: Outcome | null;
  readonly owner: string | null;
  /** Whom routing named: no acceptance yet. */
  readonly assignee: string | null;
  readonly parked: boolean;
  /** Wall time in ms until which a mention keeps it active; null: never was, or for ever where no window is set. */
  readonly activeUntil: number | null;
  /** Wall time in ms at which it wakes up, from then on parked no more; null: parked until it is moved, or not parked. */
  readonly parkedUntil: number | null;
};

export const nowhere: Position = {
  placed: null,
  step: null,
  outcome: null,
  owner: null,
  assignee: null,
  parked: false,
  activeUntil: null,
  parkedUntil: null,
};

const day = 86_400_000;

/**
 * The stage that follows from a position: first rule that holds.
 * @param asOf wall time in ms; only the active window and the wake-up depend on it
 * @returns stage id; the initial stage where the lead was put into one that this definition does not have
 */
export function stageOf(definition: FunnelDefinition, position: Position, asOf: number): string {
  const rule = definition.derive.find(({ when }) => holds(definition, when, position, asOf));
  const stage = rule?.stage ?? definition.initial;
  if (stage !== 'placed') return stage;
  const known = definition.stages.some((each) => each.id === position.placed);
  return known && position.placed !== null ? position.placed : definition.initial;
}

/** When the active window ends that begins at `from`; null: the definition knows no end. Wall times in ms. */
export function windowFrom(definition: FunnelDefinition, from: number): number | null {
  return definition.activeDays === undefined ? null : from + definition.activeDays * day;
}

/** What an effect may refer to. Users by id; times as wall time in ms. */
export type Named = {
  readonly actor: string;
  readonly given?: string | null;
  readonly outcome?: Outcome | null;
  readonly step?: string | undefined;
  readonly place?: string | undefined;
  /** The wake-up of a lead that is parked. */
  readonly until?: number | null;
  /** The end of an active window that begins now. */
  readonly window?: number | null;
};

/** The position after a move's effect; what the effect is silent about stays as it was. */
export function applyEffect(position: Position, effect: Effect, by: Named): Position {
  return {
    placed: by.place ?? kept(effect.place, position.placed),
    step: by.step ?? kept(effect.step, position.step),
    outcome: effect.outcome === 'given' ? (by.outcome ?? null) : kept(effect.outcome, position.outcome),
    owner:
      effect.owner === 'actor'
        ? by.actor
        : effect.owner === 'given'
          ? (by.given ?? null)
          : kept(effect.owner, position.owner),
    assignee: effect.assignee === 'given' ? (by.given ?? null) : kept(effect.assignee, position.assignee),
    parked: effect.parked ?? position.parked,
    activeUntil:
      effect.active === undefined ? position.activeUntil : effect.active ? (by.window ?? null) : null,
    parkedUntil:
      effect.parked === undefined ? position.parkedUntil : effect.parked ? (by.until ?? null) : null,
  };
}

/** Where a lead stands once it was put straight into a stage: nothing is left of where it was but its window. */
export function placedInto(position: Position, stage: Stage, by: Named): Position {
  const clean = { ...nowhere, activeUntil: position.activeUntil };
  return applyEffect(clean, stage.placing ?? { place: stage.id, owner: 'given' }, by);
}

/** The stage in which a lead with an owner really is once it was put into one; a sound definition gives the same. */
export function landingOf(definition: FunnelDefinition, stage: Stage): string {
  return stageOf(definition, placedInto(nowhere, stage, { actor: 'a', given: 'a', window: 1 }), 0);
}

function holds(definition: FunnelDefinition, when: Condition, position: Position, asOf: number): boolean {
  const order = (step: string | null): number => definition.steps.findIndex((each) => each.id === step);
  return (
    (when.outcome === undefined ||
      (when.outcome === 'any' ? position.outcome !== null : position.outcome === when.outcome)) &&
    (when.stepAtLeast === undefined ||
      (position.step !== null && order(position.step) >= order(when.stepAtLeast))) &&
    (when.step === undefined || position.step === when.step) &&
    (when.owned === undefined || when.owned === (position.owner !== null)) &&
    (when.parked === undefined || when.parked === isParked(position, asOf)) &&
    (when.active === undefined || when.active === isActive(definition, position, asOf)) &&
    (when.placed === undefined || when.placed === (position.placed !== null))
  );
}

function isActive(definition: FunnelDefinition, position: Position, asOf: number): boolean {
  if (definition.activeDays === undefined) return true;
  return position.activeUntil !== null && position.activeUntil >= asOf;
}

function isParked(position: Position, asOf: number): boolean {
  return position.parked && (position.parkedUntil === null || asOf < position.parkedUntil);
}

/** What an effect sets, or, where it is silent, what was before. */
function kept<Value>(set: Value | undefined, before: Value): Value {
  return set === undefined ? before : set;
}
