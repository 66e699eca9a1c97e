import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ways, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import {
  addAnswer,
  mostAnswers,
  moveAnswer,
  removeAnswer,
  renameAnswer,
} from '@/lib/funnel/editing/edit-answers';
import {
  addReason,
  changeReason,
  isOffered,
  moveReason,
  removeReason,
  reviveReason,
  setReasonQuestion,
  setReasonWay,
  stagesOfWay,
} from '@/lib/funnel/editing/edit-reasons';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { readFunnel, writeFunnel } from '@/lib/transfer/funnel-json';
import { allPresets, preset } from '@/test/funnel/preset';

const base = preset('deal-stage');
const reasonOf = ({ reasons }: FunnelDefinition, id: string) => {
  const found = reasons.find((reason) => reason.id === id);
  if (!found) throw new Error(`no reason ${id}`);
  return found;
};
const none: ReadonlySet<string> = new Set();

describe('editing reasons', () => {
  it('adds one like the last behind its answer, which must still lead to an action', () => {
    const added = addReason(base, 'not-now', 'Hiring freeze');
    const reason = reasonOf(added, 'hiring-freeze');
    expect(reason).toMatchObject({ plain: 'not-now', way: 'recycle', from: ['sal', 'sql', 'sqo'] });
    const index = added.reasons.indexOf(reason);
    expect(added.reasons[index - 1]?.id).toBe('under-contract');
    expect(findProblems(added)).toEqual([{ path: `reasons[${index}].nextAction`, type: 'noAction' }]);
    const read = readFunnel(writeFunnel(added));
    expect(read).toMatchObject({ ok: false, refusal: [{ type: 'noAction' }] });
    const said = changeReason(added, reason.id, { nextAction: 'Ask again in spring' });
    expect(findProblems(said)).toEqual([]);
    expect(definitionSchema.safeParse(said).success).toBe(true);
  });

  it('gives each an id of its own, whatever it is called', () => {
    const twice = addReason(addReason(base, 'fit', 'Spam'), 'fit', '***');
    expect(new Set(twice.reasons.map(({ id }) => id)).size).toBe(twice.reasons.length);
    expect(reasonOf(twice, 'spam-2').plain).toBe('fit');
    expect(reasonOf(twice, 'reason').label).toBe('***');
  });

  it('leads one another way from the stages that have that way', () => {
    const changed = setReasonWay(base, 'bad-data', 'recycle');
    expect(reasonOf(changed, 'bad-data')).toMatchObject({ way: 'recycle', from: ['sal', 'sql'] });
    const gitlab = preset('gitlab');
    const anywhere = setReasonWay(removeReason(gitlab, 'spam', false), 'spam', 'return');
    expect(reasonOf(anywhere, 'spam').from).toEqual(stagesOfWay(gitlab, 'return').map(({ id }) => id));
  });

  it('asks a question or nothing, and keeps its words from one kind to another', () => {
    const asked = setReasonQuestion(base, 'bad-timing', 'text');
    expect(reasonOf(asked, 'bad-timing').question).toMatchObject({
      ask: 'text',
      label: 'When should we come back?',
    });
    const choice = setReasonQuestion(base, 'spam', 'choice');
    const path = `reasons[${base.reasons.findIndex(({ id }) => id === 'spam')}].question`;
    expect(findProblems(choice)).toEqual([
      { path: `${path}.label`, type: 'empty' },
      { path: `${path}.choices`, type: 'noChoices' },
    ]);
    expect(reasonOf(setReasonQuestion(choice, 'spam', 'nothing'), 'spam').question).toBeUndefined();
  });

  it('moves one among those behind the same answer', () => {
    const moved = moveReason(base, 'below-threshold', -1);
    const fit = moved.reasons.filter(({ plain }) => plain === 'fit').map(({ id }) => id);
    expect(fit).toEqual(['below-threshold', 'outside-profile', 'not-a-fit']);
    expect(moveReason(base, 'outside-profile', -1)).toEqual(base);
    expect(moveReason(base, 'nobody', 1)).toEqual(base);
  });

  it('keeps one that leads may have come back with, and offers it again', () => {
    const kept = removeReason(base, 'no-budget', false);
    expect(isOffered(reasonOf(kept, 'no-budget'))).toBe(false);
    expect(reasonOf(kept, 'no-budget').label).toBe('No budget now');
    expect(definitionSchema.safeParse(kept).success).toBe(true);
    expect(reviveReason(kept, 'no-budget')).toEqual(base);
    const gone = removeReason(addReason(base, 'fit', 'Oops'), 'oops', true);
    expect(gone).toEqual(base);
  });
});

describe('editing the plain answers', () => {
  it('adds one with a reason behind it, eight at most', () => {
    const fewer = removeAnswer(base, 'product', none);
    const added = addAnswer(fewer, 'Hiring freeze');
    expect(added.plainReasons.at(-1)).toEqual({ id: 'hiring-freeze', label: 'Hiring freeze' });
    expect(reasonOf(added, 'hiring-freeze').plain).toBe('hiring-freeze');
    expect(added.plainReasons).toHaveLength(mostAnswers);
    expect(addAnswer(added, 'Nine')).toBe(added);
  });

  it('takes one away, and keeps its reasons for the leads that have them', () => {
    const without = removeAnswer(base, 'never', none);
    expect(without.plainReasons.map(({ id }) => id)).not.toContain('never');
    expect(reasonOf(without, 'competitor')).toMatchObject({ plain: 'owner', from: [] });
    expect(definitionSchema.safeParse(without).success).toBe(true);
  });

  it('keeps the last one', () => {
    const last = base.plainReasons.slice(1).reduce((next, { id }) => removeAnswer(next, id, none), base);
    expect(last.plainReasons).toHaveLength(1);
    expect(removeAnswer(last, last.plainReasons[0]?.id ?? '', none)).toBe(last);
  });

  it('renames and reorders', () => {
    const renamed = renameAnswer(moveAnswer(base, 'silent', -1), 'silent', 'Silence');
    expect(renamed.plainReasons.slice(3, 5).map(({ label }) => label)).toEqual(['Silence', 'Not a fit']);
  });
});

type Edit = (definition: FunnelDefinition) => FunnelDefinition;

const label = fc.constantFrom('', ' ', 'No answer', 'Spam', 'x'.repeat(401), '名前');
const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at % Math.max(items.length, 1)];
const by = fc.constantFrom(-1 as const, 1 as const);
const onReason =
  (edit: (definition: FunnelDefinition, id: string) => FunnelDefinition, at: number): Edit =>
  (definition) => {
    const reason = pick(definition.reasons, at);
    return reason ? edit(definition, reason.id) : definition;
  };
const onAnswer =
  (edit: (definition: FunnelDefinition, id: string) => FunnelDefinition, at: number): Edit =>
  (definition) => {
    const answer = pick(definition.plainReasons, at);
    return answer ? edit(definition, answer.id) : definition;
  };
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(20), label).map(([at, text]) => onAnswer((d, id) => addReason(d, id, text), at)),
  fc
    .tuple(fc.nat(30), fc.constantFrom(...ways))
    .map(([at, way]) => onReason((d, id) => setReasonWay(d, id, way), at)),
  fc
    .tuple(
      fc.nat(30),
      fc.constantFrom('nothing' as const, 'date' as const, 'text' as const, 'choice' as const),
    )
    .map(([at, ask]) => onReason((d, id) => setReasonQuestion(d, id, ask), at)),
  fc.tuple(fc.nat(30), by).map(([at, step]) => onReason((d, id) => moveReason(d, id, step), at)),
  fc
    .tuple(fc.nat(30), fc.boolean())
    .map(([at, isNew]) => onReason((d, id) => removeReason(d, id, isNew), at)),
  fc.nat(30).map((at) => onReason(reviveReason, at)),
  fc
    .tuple(fc.nat(30), label, fc.constantFrom(undefined, 0, 3))
    .map(([at, nextAction, attempts]) =>
      onReason((d, id) => changeReason(d, id, { nextAction, attempts }), at),
    ),
  label.map(
    (text): Edit =>
      (d) =>
        addAnswer(d, text),
  ),
  fc.tuple(fc.nat(20), label).map(([at, text]) => onAnswer((d, id) => renameAnswer(d, id, text), at)),
  fc.tuple(fc.nat(20), by).map(([at, step]) => onAnswer((d, id) => moveAnswer(d, id, step), at)),
  fc.nat(20).map((at) => onAnswer((d, id) => removeAnswer(d, id, none), at)),
);

it('any edits of the reasons of any preset give a definition that is taken, or problems that say why not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...allPresets), fc.array(anyEdit, { maxLength: 15 }), (definition, edits) => {
      const edited = edits.reduce((next, edit) => edit(next), definition);
      const problems = findProblems(edited);
      const read = readFunnel(writeFunnel(edited));
      expect(read.ok ? [] : read.refusal).toHaveLength(
        read.ok ? 0 : (read.refusal as readonly object[]).length,
      );
      expect(problems.length === 0).toBe(read.ok);
    }),
  );
});
