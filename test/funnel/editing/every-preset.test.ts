import { describe, expect, it } from 'vitest';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { addStage, stepsLeadingAfter, type WayIn } from '@/lib/funnel/editing/add-stage';
import { changeStage } from '@/lib/funnel/editing/change-stage';
import { moveStage } from '@/lib/funnel/editing/move-stage';
import { heirsOf, removeStage, retireStage } from '@/lib/funnel/editing/retire-stage';
import { reviveStage } from '@/lib/funnel/editing/revive-stage';
import { setGoal, setInitial, setOpportunity } from '@/lib/funnel/editing/set-aims';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { allPresets } from '@/test/funnel/preset';

/** Fails with what is wrong, where the schema would refuse it. */
function expectSound(definition: FunnelDefinition): void {
  expect(findProblems(definition)).toEqual([]);
  expect(definitionSchema.safeParse(definition).success).toBe(true);
}

describe.each(allPresets.map((definition) => [definition.id, definition] as const))('%s', (_, preset) => {
  const stages = preset.stages.map((stage) => stage.id);

  it.each(stages)(
    'takes a stage after %s, by hand, by a step of its own or by one that there is',
    (after) => {
      const ways: readonly WayIn[] = [
        { type: 'byHand' },
        { type: 'ownStep' },
        ...stepsLeadingAfter(preset, after).map((step) => ({ type: 'step', step }) as const),
      ];
      for (const way of ways) {
        const added = addStage(preset, { label: 'Trial', definition: 'They try it.', after, way });
        expect(added?.definition.stages.map((stage) => stage.label)).toContain('Trial');
        expectSound(added?.definition ?? preset);
      }
    },
  );

  it.each(stages)('lets %s be renamed and moved about', (id) => {
    const renamed = changeStage(preset, id, { label: 'Called otherwise', code: 'X' });
    expectSound(renamed);
    expectSound(moveStage(renamed, id, 'up'));
    expectSound(moveStage(renamed, id, 'down'));
  });

  it.each(stages)('lets %s be retired for any other, and taken into use again', (id) => {
    for (const heir of heirsOf(preset, id)) {
      const retired = retireStage(preset, id, heir.id);
      expectSound(retired);
      expectSound(reviveStage(retired, id, []));
    }
  });

  it.each(stages)('gives %s its rule back when it is taken into use again', (id) => {
    for (const heir of heirsOf(preset, id)) {
      const revived = reviveStage(retireStage(preset, id, heir.id), id, [preset]);
      expect(revived.derive).toEqual(preset.derive);
      expect(revived.stages).toEqual(preset.stages);
    }
  });

  it.each(stages)('does without %s', (id) => {
    for (const heir of heirsOf(preset, id)) expectSound(removeStage(preset, id, heir.id));
  });

  it('takes back a stage that was added', () => {
    for (const after of stages)
      for (const way of ['byHand', 'ownStep'] as const) {
        const added = addStage(preset, { label: 'Trial', definition: 'x', after, way: { type: way } });
        if (!added) throw new Error('not added');
        const [heir] = heirsOf(added.definition, added.id);
        const removed = removeStage(added.definition, added.id, heir?.id ?? '');
        expectSound(removed);
        expect(removed.stages).toEqual(preset.stages);
        expect(new Set(removed.derive)).toEqual(new Set(preset.derive));
      }
  });

  it.each(stages)('begins, aims and counts at %s, or says why it cannot', (id) => {
    expectSound(setGoal(preset, id));
    expectSound(setOpportunity(preset, id));
    expect(findProblems(setInitial(preset, id))).toEqual([]);
  });
});
