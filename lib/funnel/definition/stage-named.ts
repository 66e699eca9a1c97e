import type { FunnelDefinition } from './definition';
import { nowhere, stageOf } from '@/lib/funnel/log/position';

/** A name as stage names are compared: lower case, words parted by single spaces. */
export function normalStage(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The stage that a name means in a definition: by id, label or code. Null: none does. */
export function stageNamed(definition: FunnelDefinition, name: string): string | null {
  const wanted = normalStage(name);
  if (wanted === '') return null;
  const found = definition.stages.find(
    (stage) =>
      !stage.retired &&
      [stage.id, stage.label, stage.code, afterColon(stage.label)].some(
        (each) => normalStage(each) === wanted,
      ),
  );
  return found?.id ?? null;
}

/**
 * A stage to propose for a name that is none: the stage that a sub-step of that name lies in, or the only one that
 * the name contains ("Closed won"). The user decides.
 */
export function proposeStage(definition: FunnelDefinition, name: string): string | null {
  const wanted = normalStage(name);
  const step = definition.steps.find((each) =>
    [each.id, each.label].some((own) => normalStage(own) === wanted),
  );
  if (step) return step.stage ?? stageOf(definition, { ...nowhere, step: step.id }, 0);
  const words = wanted.split(' ');
  const contained = definition.stages.filter(
    (stage) =>
      !stage.retired &&
      [stage.id, stage.code, afterColon(stage.label)].some((own) => words.includes(normalStage(own))),
  );
  const outcome = contained.find((stage) => stage.kind === 'won' || stage.kind === 'lost');
  return (outcome ?? (contained.length === 1 ? contained[0] : undefined))?.id ?? null;
}

/** "Outcome: Won" is called "Won". */
function afterColon(label: string): string {
  return label.slice(label.lastIndexOf(':') + 1);
}
