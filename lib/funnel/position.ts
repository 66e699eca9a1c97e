import type { Condition, Effect, FunnelDefinition, Outcome } from './definition';

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
};

export const nowhere: Position = {
  placed: null,
  step: null,
  outcome: null,
  owner: null,
  assignee: null,
  parked: false,
  activeUntil: null,
};

/**
 * The stage that follows from a position: first rule that holds.
 * @param asOf wall time in ms; only the active window depends on it
 * @returns stage id
 */
export function stageOf(definition: FunnelDefinition, position: Position, asOf: number): string {
  const rule = definition.derive.find(({ when }) => holds(definition, when, position, asOf));
  const stage = rule?.stage ?? definition.initial;
  return stage === 'placed' ? (position.placed ?? definition.initial) : stage;
}

/** The position after a verb's effect. `given` and `actor` are user ids. */
export function applyEffect(
  position: Position,
  effect: Effect,
  by: {
    readonly actor: string;
    readonly given?: string | null;
    readonly outcome?: Outcome;
    readonly step?: string | null;
    readonly place?: string;
  },
): Position {
  const given = by.given ?? null;
  return {
    placed: by.place ?? (effect.place === undefined ? position.placed : effect.place),
    step: by.step !== undefined ? by.step : effect.step === undefined ? position.step : effect.step,
    outcome:
      effect.outcome === undefined
        ? position.outcome
        : effect.outcome === 'given'
          ? (by.outcome ?? null)
          : effect.outcome,
    owner:
      effect.owner === undefined
        ? position.owner
        : effect.owner === 'actor'
          ? by.actor
          : effect.owner === 'given'
            ? given
            : null,
    assignee: effect.assignee === undefined ? position.assignee : effect.assignee === 'given' ? given : null,
    parked: effect.parked ?? position.parked,
    activeUntil: position.activeUntil,
  };
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
    (when.parked === undefined || when.parked === position.parked) &&
    (when.active === undefined || when.active === isActive(definition, position, asOf)) &&
    (when.placed === undefined || when.placed === (position.placed !== null))
  );
}

function isActive(definition: FunnelDefinition, position: Position, asOf: number): boolean {
  if (definition.activeDays === undefined) return true;
  return position.activeUntil !== null && position.activeUntil >= asOf;
}
