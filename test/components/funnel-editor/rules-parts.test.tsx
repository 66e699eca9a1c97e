// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CriteriaPart } from '@/components/funnel-editor/CriteriaPart';
import { FollowUpPart } from '@/components/funnel-editor/follow-up/FollowUpPart';
import { MovesPart } from '@/components/funnel-editor/moves/MovesPart';
import { stageById, type FunnelDefinition, type Verb } from '@/lib/funnel/definition/definition';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { preset } from '@/test/funnel/preset';
import { editIn } from './editing';

const sixStage = preset('six-stage');

/** Folded out, as somebody does who wants to change it. */
const openAt = async (user: UserEvent, path: string): Promise<HTMLElement> => {
  const fold = foldAt(path);
  await user.click(fold.querySelector('summary') ?? fold);
  return fold;
};
const foldAt = (path: string): HTMLElement => {
  const fold = document.querySelector<HTMLElement>(`details[data-path="${path}"]`);
  if (!fold) throw new Error(`no ${path}`);
  return fold;
};
const fromOf = (definition: FunnelDefinition, verb: Verb): readonly string[] =>
  definition.moves.filter((move) => move.verb === verb).flatMap((move) => move.from);

describe('what must be known', () => {
  it('is asked for, blocks while unknown, and wants so much', async () => {
    const { user, draft } = editIn(CriteriaPart, sixStage);
    const mql = within(await openAt(user, 'stages[3].criteria'));
    mql.getByText('Asks for fit and interest');
    await user.click(mql.getByRole('checkbox', { name: 'company' }));
    const strict = within(mql.getByRole('group', { name: 'Blocks while unknown' }));
    await user.click(strict.getByRole('checkbox', { name: 'company' }));
    await user.click(
      within(mql.getByRole('group', { name: 'Asks for' })).getByRole('checkbox', { name: 'interest' }),
    );
    await user.type(mql.getByRole('spinbutton', { name: 'At least, for fit' }), '60');
    expect(stageById(draft(), 'mql').criteria).toEqual([
      { field: 'fit', strict: false, atLeast: 60 },
      { field: 'company', strict: true },
    ]);
  });

  it('says how many answers of BANT are needed', async () => {
    const { user, draft } = editIn(CriteriaPart, sixStage);
    await user.click(screen.getByRole('button', { name: /BANT answers that must be yes/ }));
    await user.click(screen.getByRole('option', { name: '3' }));
    expect(draft().bantNeeded).toBe(3);
  });
});

describe('follow-up times', () => {
  it('are set, taken away, and refused in words', async () => {
    const { user, draft } = editIn(FollowUpPart, sixStage);
    const mql = within(screen.getByRole('group', { name: 'Marketing Qualified Lead' }));
    const accept = mql.getByRole('spinbutton', { name: 'Hours to accept' });
    await user.clear(accept);
    expect(stageById(draft(), 'mql').acceptWithinHours).toBeUndefined();
    expect(findProblems(draft())).toEqual([]);
    await user.type(accept, '0');
    mql.getByText(/More than 0 and at most/);
    expect(findProblems(draft())).toEqual([{ path: 'stages[3].acceptWithinHours', type: 'form' }]);
    await user.type(accept, '.5');
    expect(stageById(draft(), 'mql').acceptWithinHours).toBe(0.5);
  });

  it('are not asked of ends', () => {
    editIn(FollowUpPart, sixStage);
    expect(screen.queryByRole('group', { name: 'Lost' })).toBeNull();
  });
});

describe('moves', () => {
  it('say from where and to where', () => {
    editIn(MovesPart, sixStage);
    const text = foldAt('moves.return').querySelector('summary')?.textContent ?? '';
    expect(text).toContain('Give back before contact');
    expect(text).toContain('Marketing Qualified Lead');
    expect(text).toMatch(/Leads to.*With marketing/u);
  });

  it('start from another stage, with the reasons of that way', async () => {
    const { user, draft } = editIn(MovesPart, sixStage);
    const back = within(await openAt(user, 'moves.return'));
    await user.click(back.getByRole('checkbox', { name: 'Opportunity' }));
    expect(fromOf(draft(), 'return')).toContain('opportunity');
    const reasons = draft().reasons.filter((reason) => reason.way === 'return');
    expect(reasons.every((reason) => reason.from.includes('opportunity'))).toBe(true);
    await user.click(back.getByRole('checkbox', { name: 'Marketing Qualified Lead' }));
    expect(fromOf(draft(), 'return')).not.toContain('mql');
    expect(findProblems(draft())).toEqual([]);
  });

  it('lead somewhere else', async () => {
    const { user, draft } = editIn(MovesPart, sixStage);
    const recycle = within(await openAt(user, 'moves.recycle'));
    await user.click(recycle.getByRole('button', { name: /Leads to/ }));
    await user.click(screen.getByRole('option', { name: 'Prospect' }));
    const text = foldAt('moves.recycle').querySelector('summary')?.textContent;
    expect(text).toMatch(/Leads to.*Prospect$/u);
    expect(findProblems(draft())).toEqual([]);
    expect(draft().moves.find((move) => move.verb === 'recycle')?.sets).toMatchObject({ parked: false });
  });

  it('are added, lead to steps, belong to a side, and are taken away', async () => {
    const { user, draft } = editIn(MovesPart, sixStage);
    await user.click(screen.getByRole('button', { name: 'Add' }));
    const index = sixStage.moves.length;
    const added = document.querySelector<HTMLElement>(`[data-move-index="${index}"]`);
    if (!added) throw new Error('not added');
    expect(document.activeElement).toBe(added.querySelector('summary'));
    await user.click(added.querySelector('summary') ?? added);
    const form = within(added);
    await user.click(
      within(form.getByRole('group', { name: 'From' })).getByRole('checkbox', { name: 'Lead' }),
    );
    await user.click(
      within(form.getByRole('group', { name: 'To the steps' })).getByRole('checkbox', { name: 'Demo' }),
    );
    await user.click(form.getByRole('button', { name: /Who may/ }));
    await user.click(screen.getByRole('option', { name: 'Both teams' }));
    expect(draft().moves[index]).toEqual({
      verb: 'step',
      from: ['lead'],
      to: ['demo'],
      side: 'both',
      sets: {},
    });
    await user.click(form.getByRole('button', { name: 'Do not allow this' }));
    expect(draft().moves).toEqual(sixStage.moves);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add' }));
  });
});
