import type { Command } from '@/lib/funnel/command';
import { outcomes, stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { transition, type StageCommand } from '@/lib/funnel/hand-off/transition';
import type { Actor } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import { positionAfter } from '@/lib/funnel/log/position-after';
import { stageOf } from '@/lib/funnel/log/position';

type Asked = { readonly actor: Actor; readonly now: number };

/**
 * The command that brings a lead into a stage: the very step that the funnel has for that, where there is one, so that
 * clocks run and counts are right; else putting it there by name. Whether it is allowed, the command's reply says.
 */
export function wayTo(definition: FunnelDefinition, lead: Lead, stage: string, asked: Asked): Command {
  const leadId = lead.id;
  const tried: readonly (readonly [StageCommand, Command])[] = [
    [{ verb: 'qualify' }, { type: 'qualifyLead', leadId }],
    [{ verb: 'accept' }, { type: 'acceptLead', leadId }],
    [{ verb: 'reopen' }, { type: 'reopenLead', leadId }],
    ...definition.steps.map(
      ({ id: to }) =>
        [
          { verb: 'step', to },
          { type: 'moveDealStage', leadId, to },
        ] as const,
    ),
    ...outcomes.map(
      (outcome) =>
        [
          { verb: 'outcome', outcome },
          { type: 'setOutcome', leadId, outcome },
        ] as const,
    ),
  ];
  const found = tried.find(([wish]) => leadsTo(definition, lead, wish, stage, asked));
  return (
    found?.[1] ?? {
      type: 'placeLead',
      leadId,
      stage,
      owner: ownerThere(definition, lead, stage, asked.actor),
    }
  );
}

function leadsTo(
  definition: FunnelDefinition,
  lead: Lead,
  wish: StageCommand,
  stage: string,
  asked: Asked,
): boolean {
  const decision = transition(definition, lead, wish, asked);
  if (!decision.ok) return false;
  const { actor, now } = asked;
  const next = positionAfter(definition, lead.position, { ...decision.value, actor }, now);
  return stageOf(definition, next, now) === stage;
}

/** Whoever has it keeps it; where a stage wants an owner, somebody of sales who puts it there takes it on. */
function ownerThere(definition: FunnelDefinition, lead: Lead, stage: string, actor: Actor): string | null {
  const { placing, side } = stageById(definition, stage);
  if (placing !== undefined && placing.owner !== 'given') return null;
  return lead.position.owner ?? (side !== 'marketing' && actor.role !== 'marketing' ? actor.id : null);
}
