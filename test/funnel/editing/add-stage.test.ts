import { describe, expect, it } from 'vitest';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { addStage, stepsLeadingAfter, type WayIn } from '@/lib/funnel/editing/add-stage';
import { codeFor, freshId } from '@/lib/funnel/editing/fresh-id';
import { placedPosition } from '@/lib/funnel/editing/rules';
import { retireStage } from '@/lib/funnel/editing/retire-stage';
import { moveFrom, stepsFrom } from '@/lib/funnel/hand-off/move';
import { applyEffect, stageOf, type Position } from '@/lib/funnel/log/position';
import { allPresets, preset } from '@/test/funnel/preset';

const sixStage = preset('six-stage');

function adding(
  definition: FunnelDefinition,
  after: string,
  way: WayIn,
): { definition: FunnelDefinition; id: string } {
  const added = addStage(definition, { label: 'Trial', definition: 'They try it.', after, way });
  if (!added) throw new Error('not added');
  return added;
}

const standingIn = (definition: FunnelDefinition, stage: string): Position =>
  placedPosition(definition, stageById(definition, stage), 'a');

/** Where a lead stands after a verb; null: the funnel does not allow it there. */
function after(
  definition: FunnelDefinition,
  position: Position,
  verb: 'step' | 'qualify' | 'outcome',
  to?: string,
): string | null {
  const stage = stageOf(definition, position, 1);
  const move = moveFrom(definition, verb, stage, to);
  if (!move) return null;
  const named = { actor: 'a', window: 1, ...(verb === 'step' ? { step: to } : { outcome: 'won' as const }) };
  return stageOf(definition, applyEffect(position, move.sets, named), 1);
}

describe.each(allPresets.map((each) => [each.id, each] as const))(
  'a stage of its own step in %s',
  (_, definition) => {
    const working = definition.stages.filter(({ kind }) => kind === 'open').map(({ id }) => id);

    it.each(working)('is come to from %s, and left again', (from) => {
      const added = adding(definition, from, { type: 'ownStep' });
      const position = standingIn(added.definition, from);
      expect(stepsFrom(added.definition, position, from).map(({ id }) => id)).toContain('trial');
      expect(after(added.definition, position, 'step', 'trial')).toBe('trial');
      const there = { ...position, step: 'trial' };
      const leaves = added.definition.moves.some(
        ({ verb, from: starts }) =>
          starts.includes('trial') && verb !== 'assign' && verb !== 'route' && verb !== 'place',
      );
      expect(stageOf(added.definition, there, 1)).toBe('trial');
      expect(leaves).toBe(true);
    });
  },
);

describe('a stage that leads are put into by hand', () => {
  const { definition, id } = adding(sixStage, 'lead', { type: 'byHand' });
  const position = standingIn(definition, id);

  it('holds them until something else is done', () => {
    expect(stageOf(definition, position, 1)).toBe('trial');
    expect(after(definition, position, 'qualify')).toBe('mql');
  });

  it('is forgotten by what leads away', () => {
    const move = moveFrom(definition, 'qualify', id);
    expect(move?.sets).toMatchObject({ place: null, step: 'handed-over' });
  });

  it('ends as any other does', () => {
    const sales = adding(sixStage, 'opportunity', { type: 'byHand' });
    expect(after(sales.definition, standingIn(sales.definition, sales.id), 'outcome')).toBe('customer');
  });
});

describe('a stage by a step that there is', () => {
  it('takes that step and those after it, and leaves the rest where it was', () => {
    const { definition } = adding(sixStage, 'opportunity', { type: 'step', step: 'proposal' });
    const at = (step: string): string =>
      stageOf(definition, { ...standingIn(definition, 'opportunity'), step }, 1);
    expect(['in-contact', 'demo', 'proposal', 'negotiation'].map((step) => at(step))).toEqual([
      'opportunity',
      'opportunity',
      'trial',
      'trial',
    ]);
  });

  it('is not offered where another stage would lose its own way in', () => {
    const steps = stepsLeadingAfter(sixStage, 'opportunity');
    expect(steps).toEqual(['demo', 'proposal', 'negotiation']);
    expect(
      addStage(sixStage, {
        label: 'x',
        definition: 'x',
        after: 'opportunity',
        way: { type: 'step', step: 'known' },
      }),
    ).toBeNull();
  });
});

it('after what is won, a new stage follows the sale; after what is lost, it ends as well', () => {
  const won = adding(sixStage, 'customer', { type: 'ownStep' });
  expect(stageById(won.definition, won.id)).toMatchObject({ kind: 'after-sale' });
  expect(after(won.definition, standingIn(won.definition, 'customer'), 'step', 'trial')).toBe('trial');
  const lost = adding(sixStage, 'lost', { type: 'ownStep' });
  expect(stageById(lost.definition, lost.id)).toMatchObject({ kind: 'closed' });
  expect(after(lost.definition, standingIn(lost.definition, 'opportunity'), 'step', 'trial')).toBe('trial');
});

it('who comes to a retired stage comes to its heir, and can go on from there', () => {
  const retired = retireStage(sixStage, 'sql', 'opportunity');
  const accepted = { ...standingIn(retired, 'mql'), owner: 'a' };
  expect(stageOf(retired, accepted, 1)).toBe('opportunity');
  expect(moveFrom(retired, 'return', 'opportunity')).not.toBeNull();
  expect(after(retired, accepted, 'step', 'in-contact')).toBe('opportunity');
});

it('ids and short names come from the name, and never twice', () => {
  expect(freshId('Proof of Concept', 'stage', new Set(['proof-of-concept']))).toBe('proof-of-concept-2');
  expect(freshId('Évaluation', 'stage', new Set())).toBe('evaluation');
  expect(freshId('مرحلة', 'stage', new Set(['stage']))).toBe('stage-2');
  expect(freshId('placed', 'stage', new Set())).toBe('stage');
  expect([codeFor('Proof of concept'), codeFor('trial'), codeFor('🙂🙂🙂'), codeFor('ß')]).toEqual([
    'POC',
    'TRIA',
    '🙂🙂',
    'SS',
  ]);
});
