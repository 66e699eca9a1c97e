import { describe, expect, it } from 'vitest';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { quadrants, quadrantStep } from '@/lib/funnel/definition/quadrant';
import { readMessage } from '@/test/words';
import { allPresets, preset } from '@/test/funnel/preset';

const say = (name: string): string => readMessage(name.replaceAll('.', '_'));
const other = () => 'said otherwise';

describe('the next step of a quadrant', () => {
  it.each(allPresets)('is named for a team in every quadrant of $id', (definition) => {
    const steps = quadrants.map((quadrant) => quadrantStep(definition, quadrant, other));
    expect(steps.map(({ actionFor }) => actionFor)).toEqual(['sales', 'marketing', 'sales', 'marketing']);
    expect(steps[0]?.nextAction).toBe('Follow up at once');
    for (const { nextAction } of steps) expect(nextAction).toMatch(/^[A-Z]/);
  });

  it('is the team’s own where the definition has one', () => {
    const base = preset('smarketing');
    const own = { nextAction: 'Ring them today', actionFor: 'marketing' } as const;
    const usual = base.quadrants;
    if (!usual) throw new Error('a preset without next steps');
    expect(quadrantStep({ quadrants: { ...usual, A: own } }, 'A', say)).toEqual(own);
  });

  it('is the usual one where a definition was stored before there were any', () => {
    const { quadrants: _, ...stored } = preset('gitlab');
    const read = definitionSchema.parse(stored);
    expect(quadrantStep(read, 'B', say)).toEqual({
      nextAction: 'Nurture until the interest is there',
      actionFor: 'marketing',
    });
  });

  it('may not be empty', () => {
    const base = preset('gitlab');
    const quadrants = { ...base.quadrants, D: { nextAction: ' ', actionFor: 'sales' } };
    const read = definitionSchema.safeParse({ ...base, quadrants });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['quadrants.D.nextAction']);
  });
});
