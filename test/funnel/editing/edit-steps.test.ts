import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import {
  addStep,
  changeStep,
  moveStep,
  removeStep,
  setStepStage,
  stepsIn,
} from '@/lib/funnel/editing/edit-steps';
import { stepNeed } from '@/lib/funnel/editing/step-needs';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { moveFrom } from '@/lib/funnel/hand-off/move';
import { applyEffect, nowhere, placedInto, stageOf } from '@/lib/funnel/log/position';
import { stepHomes } from '@/lib/funnel/definition/step-home';
import { runs } from '@/test/chance';
import { allPresets, preset } from '@/test/funnel/preset';

const base = preset('deal-stage');
const idsIn = (definition: FunnelDefinition, stage: string) => stepsIn(definition, stage).map(({ id }) => id);
const isSound = (definition: FunnelDefinition): boolean =>
  findProblems(definition).length === 0 && definitionSchema.safeParse(definition).success;

/** Where a lead is that goes to a step from a stage, as the funnel itself decides it. */
function landing(definition: FunnelDefinition, stageId: string, step: string): string | null {
  const stage = definition.stages.find(({ id }) => id === stageId);
  const move = moveFrom(definition, 'step', stageId, step);
  if (!stage || !move) return null;
  const by = { actor: 'a', given: 'a', window: 1 };
  return stageOf(definition, applyEffect(placedInto(nowhere, stage, by), move.sets, { ...by, step }), 0);
}

describe('adding a sub-step', () => {
  it.each(
    allPresets.flatMap((definition) =>
      definition.stages.map((stage) => [definition.id, stage.id, definition] as const),
    ),
  )('to %s, %s, is coming to that stage, and leaves the others where they are', (_, stage, definition) => {
    const added = addStep(definition, stage, 'Legal review');
    expect(isSound(added)).toBe(true);
    expect(idsIn(added, stage)).toContain('legal-review');
    expect(landing(added, stage, 'legal-review')).toBe(stage);
    const [before, after] = [stepHomes(definition), stepHomes(added)];
    for (const { id } of definition.steps) expect(after.get(id), id).toBe(before.get(id));
  });

  it('comes after those of its stage, and counts as contact as they do', () => {
    const added = addStep(base, 'sqo', 'Legal review');
    expect(idsIn(added, 'sqo').at(-1)).toBe('legal-review');
    expect(added.steps.at(-1)).toMatchObject({ label: 'Legal review', contacted: true });
  });
});

describe('ordering sub-steps', () => {
  it('keeps the stage that begins with them', () => {
    const moved = moveStep(base, 'contacted', -1);
    expect(idsIn(moved, 'sqo').slice(0, 2)).toEqual(['contacted', 'in-progress']);
    expect(moved.derive.find(({ stage }) => stage === 'sqo')?.when).toEqual({ stepAtLeast: 'contacted' });
    expect(isSound(moved)).toBe(true);
    expect(moveStep(moved, 'in-progress', -1)).toEqual(base);
  });

  it('never moves one into another stage', () => {
    expect(moveStep(base, 'in-progress', -1)).toBe(base);
    expect(moveStep(base, 'proposal', 1)).toBe(base);
  });
});

describe('taking a sub-step away', () => {
  it('hands what it began to the next one', () => {
    const without = removeStep(base, 'in-progress');
    expect(without && idsIn(without, 'sqo')).toEqual(['contacted', 'engaged', 'live-engagement', 'proposal']);
    expect(without && isSound(without)).toBe(true);
    expect(without?.stages.find(({ id }) => id === 'sqo')?.placing?.step).toBe('contacted');
  });

  it('is refused where a stage needs it, and says which', () => {
    expect(removeStep(base, 'validated')).toBeNull();
    const need = stepNeed(base, 'validated');
    expect(need?.type === 'stages' && need.stages.map(({ id }) => id)).toEqual(['sql']);
    expect(stepNeed(base, 'engaged')).toBeNull();
  });

  it('is refused where a last chance needs it', () => {
    const lastChance = {
      id: 'try-again',
      from: 'contacted',
      to: 'engaged',
      afterAttempts: 3,
      waitDays: 3,
      channel: 'email',
      template: 'Hello',
      silence: { type: 'step', to: 'in-progress' },
    } as const;
    expect(stepNeed({ ...base, lastChances: [lastChance] }, 'engaged')).toEqual({ type: 'lastChance' });
  });

  it('undoes adding it', () => {
    for (const definition of allPresets)
      for (const { id } of definition.stages) {
        const added = addStep(definition, id, 'Legal review');
        const removed = removeStep(added, 'legal-review');
        expect(removed && isSound(removed), `${definition.id} ${id}`).toBe(true);
      }
  });
});

describe('putting a sub-step into another stage', () => {
  it('makes coming to it coming to that stage', () => {
    const moved = setStepStage(base, 'proposal', 'sql');
    expect(moved && idsIn(moved, 'sql')).toEqual(['validated', 'proposal']);
    expect(moved && landing(moved, 'sal', 'proposal')).toBe('sql');
    expect(moved && isSound(moved)).toBe(true);
    expect(setStepStage(base, 'validated', 'sqo')).toBeNull();
  });
});

it('any edits of the sub-steps of any preset give a sound definition', () => {
  const pick = fc.nat(1000);
  const edits = fc.array(fc.tuple(fc.constantFrom('add', 'move', 'remove', 'stage', 'from'), pick, pick), {
    maxLength: 10,
  });
  fc.assert(
    fc.property(fc.constantFrom(...allPresets), edits, (definition, made) => {
      let draft = definition;
      for (const [kind, one, other] of made) {
        const stage = draft.stages[one % draft.stages.length]?.id ?? '';
        const step = draft.steps[other % Math.max(1, draft.steps.length)]?.id ?? '';
        if (kind === 'add') draft = addStep(draft, stage, `Step ${other % 3}`);
        else if (kind === 'move') draft = moveStep(draft, step, one % 2 === 0 ? 1 : -1);
        else if (kind === 'remove') draft = removeStep(draft, step) ?? draft;
        else if (kind === 'stage') draft = setStepStage(draft, step, stage) ?? draft;
        else draft = changeStep(draft, step, { from: draft.steps.slice(0, one % 4).map(({ id }) => id) });
        expect(isSound(draft), JSON.stringify(findProblems(draft))).toBe(true);
      }
    }),
    { numRuns: runs(200) },
  );
});
