import { describe, expect, it } from 'vitest';
import { stageById, type FunnelDefinition, type Verb } from '@/lib/funnel/definition/definition';
import { addMove, leadToStep, removeMove, startFrom } from '@/lib/funnel/editing/edit-moves';
import { landingsOf, setMoveTarget, targetsFor } from '@/lib/funnel/editing/move-targets';
import { kindsFor, setKind } from '@/lib/funnel/editing/stage-kind';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { allPresets, preset } from '@/test/funnel/preset';

const sirius = preset('sirius-decisions');
const sixStage = preset('six-stage');

const indexOf = ({ moves }: FunnelDefinition, verb: Verb, from: string): number =>
  moves.findIndex((move) => move.verb === verb && move.from.includes(from));
const landings = (definition: FunnelDefinition, index: number): readonly string[] => {
  const move = definition.moves[index];
  return move ? landingsOf(definition, move).map(({ id }) => id) : [];
};

describe('where moves lead', () => {
  it('follows from the rules, for each of two hand-offs', () => {
    expect(landings(sirius, indexOf(sirius, 'accept', 'aql'))).toEqual(['tal']);
    expect(landings(sirius, indexOf(sirius, 'accept', 'tql'))).toEqual(['sal']);
    expect(landings(sirius, indexOf(sirius, 'return', 'tql'))).toEqual(['aql']);
    expect(landings(sixStage, indexOf(sixStage, 'outcome', 'sql'))).toEqual(['customer', 'lost', 'closed']);
  });

  it.each(allPresets)('can be changed in $id to any stage that is offered', (definition) => {
    definition.moves.forEach((_, index) => {
      for (const target of targetsFor(definition, index)) {
        const changed = setMoveTarget(definition, index, target.id);
        expect(landings(changed, index)).toEqual([target.id]);
        expect(findProblems(changed)).toEqual([]);
      }
    });
  });

  it('is offered for what marketing gets back', () => {
    const targets = targetsFor(sixStage, indexOf(sixStage, 'return', 'sql')).map(({ id }) => id);
    expect(targets).toEqual(expect.arrayContaining(['prospect', 'lead', 'with-marketing', 'mql']));
    // It is nobody's then, and this stage wants an owner.
    expect(targets).not.toContain('sql');
  });
});

describe('moves', () => {
  it('of one verb start from a stage once', () => {
    const index = indexOf(sirius, 'accept', 'aql');
    const changed = startFrom(sirius, index, 'tql', true);
    expect(changed.moves.filter((move) => move.verb === 'accept').map((move) => move.from)).toEqual([
      ['aql', 'tql'],
      [],
    ]);
    expect(findProblems(changed)).toEqual([]);
  });

  it('that led to every step name them from then on', () => {
    const dealStage = preset('deal-stage');
    const index = indexOf(dealStage, 'step', 'sql');
    expect(leadToStep(dealStage, index, 'proposal', false).moves[index]?.to).toEqual(
      dealStage.steps.map(({ id }) => id).filter((id) => id !== 'proposal'),
    );
  });

  it('take their reasons along', () => {
    const removed = removeMove(sixStage, indexOf(sixStage, 'return', 'mql'));
    expect(removed.reasons.filter(({ way }) => way === 'return').flatMap(({ from }) => from)).toEqual([]);
    expect(findProblems(removed)).toEqual([]);
    const added = addMove(removed, 'return');
    const back = startFrom(added, added.moves.length - 1, 'mql', true);
    expect(back.reasons.filter(({ way }) => way === 'return').every(({ from }) => from[0] === 'mql')).toBe(
      true,
    );
  });
});

describe('the kind of a stage', () => {
  it('follows from how leads stand there', () => {
    const kinds = (id: string): readonly string[] => kindsFor(sixStage, stageById(sixStage, id));
    expect(kinds('lead')).toEqual(['open', 'hand-off']);
    expect(kinds('customer')).toEqual(['won', 'after-sale']);
    expect(kinds('closed')).toEqual(['lost', 'closed']);
    expect(kinds('with-marketing')).toEqual(['parked', 'open']);
  });

  it('lets somebody accept in a hand-off', () => {
    const changed = setKind(sixStage, 'lead', 'hand-off');
    expect(indexOf(changed, 'accept', 'lead')).toBeGreaterThanOrEqual(0);
    const without = removeMove(sixStage, indexOf(sixStage, 'accept', 'mql'));
    expect(indexOf(setKind(without, 'lead', 'hand-off'), 'accept', 'lead')).toBeGreaterThanOrEqual(0);
  });
});
