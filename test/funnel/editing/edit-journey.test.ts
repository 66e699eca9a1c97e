import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import {
  addJourneyStep,
  changeJourneyStep,
  followJourney,
  removeJourneyStep,
  renamePhase,
} from '@/lib/funnel/editing/edit-journey';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { allPresets, preset } from '@/test/funnel/preset';

const say = (name: string): string => name;
const isSound = (definition: FunnelDefinition): boolean => definitionSchema.safeParse(definition).success;
const stepsOf = ({ journey }: FunnelDefinition): readonly string[] =>
  journey?.phases.flatMap(({ steps }) => steps.map(({ id }) => id)) ?? [];

describe("following the buyer's journey", () => {
  it.each(allPresets)('is a switch in $id, and nothing else of it changes', (definition) => {
    const { journey: _, ...rest } = definition;
    const on = followJourney(definition, true, say);
    expect([isSound(on), stepsOf(on).length]).toEqual([true, 9]);
    expect(followJourney(on, false, say)).toEqual(rest);
    expect(isSound(followJourney(on, false, say))).toBe(true);
  });

  it('keeps the words that are there', () => {
    const definition = preset('list-to-client');
    expect(followJourney(definition, true, say)).toEqual(definition);
  });
});

describe('its phases and steps', () => {
  const definition = preset('list-to-client');

  it('are renamed in place', () => {
    const renamed = changeJourneyStep(renamePhase(definition, 'research', 'Looking'), 'research-desire', {
      label: 'Wish',
    });
    expect(renamed.journey?.phases[0]).toMatchObject({ id: 'research', label: 'Looking' });
    expect(renamed.journey?.phases[0]?.steps[2]).toMatchObject({ id: 'research-desire', label: 'Wish' });
    expect(stepsOf(renamed)).toEqual(stepsOf(definition));
  });

  it('grow by steps that are told apart, whatever they are called', () => {
    const names = ['Desire', 'Désiré', '購入', '***'];
    const grown = names.reduce(
      (before, label) => addJourneyStep(before, 'research', { label, definition: label }),
      definition,
    );
    expect(stepsOf(grown).slice(4, 8)).toEqual([
      'research-desire-2',
      'research-desire-3',
      'research-step',
      'research-step-2',
    ]);
    expect(isSound(grown)).toBe(true);
  });

  it('shrink to one step a phase, and no further', () => {
    const shrunk = stepsOf(definition).reduce((before, id) => removeJourneyStep(before, id), definition);
    expect(stepsOf(shrunk)).toEqual(['research-action', 'execution-purchase']);
    expect(isSound(shrunk)).toBe(true);
  });

  it('are told of as a problem while something of them is empty or too long', () => {
    const empty = changeJourneyStep(definition, 'execution-trial', {
      label: ' ',
      definition: 'x'.repeat(401),
    });
    expect(findProblems(renamePhase(empty, 'research', ''))).toEqual([
      { path: 'journey.phases[0].label', type: 'empty' },
      { path: 'journey.phases[1].steps[2].label', type: 'empty' },
      { path: 'journey.phases[1].steps[2].definition', type: 'tooLong' },
    ]);
  });

  it('are sound after any edits, or what is wrong is said', () => {
    const id = fc.constantFrom(...stepsOf(definition), 'nowhere');
    const phase = fc.constantFrom('research', 'execution', 'nowhere');
    const text = fc.constantFrom('', 'Wish', 'Desire', 'x'.repeat(401));
    const edit: fc.Arbitrary<(before: FunnelDefinition) => FunnelDefinition> = fc.oneof(
      fc.boolean().map((on) => (before: FunnelDefinition) => followJourney(before, on, say)),
      fc.tuple(phase, text).map(
        ([where, label]) =>
          (before: FunnelDefinition) =>
            renamePhase(before, where, label),
      ),
      fc.tuple(phase, text).map(
        ([where, label]) =>
          (before: FunnelDefinition) =>
            addJourneyStep(before, where, { label, definition: label }),
      ),
      fc.tuple(id, text).map(
        ([step, label]) =>
          (before: FunnelDefinition) =>
            changeJourneyStep(before, step, { label }),
      ),
      id.map((step) => (before: FunnelDefinition) => removeJourneyStep(before, step)),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const edited = edits.reduce((before, each) => each(before), definition);
        expect(findProblems(edited).length === 0).toBe(isSound(edited));
      }),
    );
  });
});
