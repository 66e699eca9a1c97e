import { describe, expect, it } from 'vitest';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { setQuadrantStep } from '@/lib/funnel/editing/set-quadrant-step';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { allPresets, preset } from '@/test/funnel/preset';

const say = (name: string): string => name;

describe('saying what comes next in a quadrant', () => {
  it.each(allPresets)('gives a sound definition of $id, and leaves the other three', (definition) => {
    const changed = setQuadrantStep(definition, 'C', { nextAction: 'Ask for their size' }, say);
    expect(definitionSchema.safeParse(changed).success).toBe(true);
    expect(changed.quadrants).toEqual({
      ...definition.quadrants,
      C: { nextAction: 'Ask for their size', actionFor: 'sales' },
    });
  });

  it('fills in the usual steps where there were none', () => {
    const { quadrants: _, ...stored } = preset('gitlab');
    const changed = setQuadrantStep(stored, 'A', { actionFor: 'marketing' }, say);
    expect(changed.quadrants?.A).toEqual({ nextAction: 'quadrant.next.A', actionFor: 'marketing' });
    expect(changed.quadrants?.D.nextAction).toBe('quadrant.next.D');
  });

  it('is told of as a problem while it is empty', () => {
    const changed = setQuadrantStep(preset('gitlab'), 'B', { nextAction: ' ' }, say);
    expect(findProblems(changed)).toEqual([{ path: 'quadrants.B.nextAction', type: 'empty' }]);
  });
});
