import { outcomes, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { transition, type StageCommand } from '@/lib/funnel/hand-off/transition';
import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { Actor } from '@/lib/funnel/log/event';
import { stageNow } from '@/lib/funnel/log/lead';
import { nowhere, placedInto, stageOf } from '@/lib/funnel/log/position';
import { positionAfter } from '@/lib/funnel/log/position-after';
import type { Refusal } from '@/lib/funnel/refusal';
import type { History } from '@/lib/store/writes/append-history';
import type { Telling } from './telling';

/**
 * Brings a lead into a stage at a moment, where it is not there: put straight into it where the funnel allows that, else by
 * whatever move leads there.
 * @param telling its `now` is that moment
 * @returns why nothing leads there, or null
 */
export function bringInto(
  history: History,
  stage: string,
  row: ImportedLead,
  telling: Telling,
): Refusal | null {
  const { definition, now } = telling;
  const lead = history.lead();
  if (!lead || stageNow(definition, lead, now) === stage) return null;
  const owner = ownerIn(definition, stage, row.owner ?? null, telling.actor);
  // Where somebody was is no move that the importer makes: no side is asked for.
  const actor: Actor = { id: owner ?? telling.actor.id, role: 'both' };
  const placed = transition(definition, lead, { verb: 'place', stage, owner }, { actor, now });
  if (placed.ok) {
    history.tell({ at: now, actor: telling.actor, payload: placed.value });
    return null;
  }
  for (const wish of furtherMoves(definition)) {
    const moved = transition(definition, lead, wish, { actor, now });
    if (!moved.ok) continue;
    const position = positionAfter(definition, lead.position, { ...moved.value, actor }, now);
    if (stageOf(definition, position, now) !== stage) continue;
    history.tell({ at: now, actor, payload: moved.value });
    return null;
  }
  return placed.refusal;
}

/** Whom the row names as owner gets it, where the funnel lets somebody own it as it stands. */
export function giveOwner(history: History, { owner }: ImportedLead, telling: Telling): void {
  const lead = history.lead();
  if (owner === undefined || !lead || lead.position.owner === owner) return;
  const { definition, now, actor } = telling;
  const given = transition(
    definition,
    lead,
    { verb: 'assign', to: owner },
    { actor: { ...actor, role: 'both' }, now },
  );
  if (!given.ok) return;
  const position = positionAfter(definition, lead.position, { ...given.value, actor }, now);
  if (stageOf(definition, position, now) === stageNow(definition, lead, now))
    history.tell({ at: now, actor, payload: given.value });
}

function furtherMoves(definition: FunnelDefinition): readonly StageCommand[] {
  return [
    { verb: 'qualify' },
    { verb: 'accept' },
    { verb: 'reopen' },
    ...definition.steps.map(({ id: to }) => ({ verb: 'step', to }) as const),
    ...outcomes.map((outcome) => ({ verb: 'outcome', outcome }) as const),
  ];
}

/** Whom a lead belongs to in a stage: whom the row names; where nobody can be there without an owner, whoever imports. */
function ownerIn(
  definition: FunnelDefinition,
  stageId: string,
  named: string | null,
  actor: Actor,
): string | null {
  const stage = definition.stages.find((each) => each.id === stageId);
  if (named !== null || !stage) return named;
  const landsWith = (given: string | null): boolean =>
    stageOf(definition, placedInto(nowhere, stage, { actor: actor.id, given, window: 1 }), 0) === stageId;
  return !landsWith(null) && landsWith(actor.id) ? actor.id : null;
}
