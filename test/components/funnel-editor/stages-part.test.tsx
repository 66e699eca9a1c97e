// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AimsPart } from '@/components/funnel-editor/AimsPart';
import { StagesPart } from '@/components/funnel-editor/stages/StagesPart';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { preset } from '@/test/funnel/preset';
import { editIn } from './editing';

const sixStage = preset('six-stage');
const press = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const itemOf = (id: string): HTMLElement => {
  const item = document.querySelector<HTMLElement>(`[data-stage="${id}"]`);
  if (!item) throw new Error(`no ${id}`);
  return item;
};

describe('the stages in the form', () => {
  it('are renamed, told apart and given to somebody else', async () => {
    const { user, draft } = editIn(StagesPart, sixStage);
    const sql = within(itemOf('sql'));
    await user.click(sql.getByText('Sales Qualified Lead'));
    const name = sql.getByRole('textbox', { name: /^Name/ });
    await user.clear(name);
    await user.type(name, 'مؤهَّل');
    await user.click(sql.getByRole('button', { name: /Who works on it/ }));
    await user.click(screen.getByRole('option', { name: 'Sales' }));
    await user.click(sql.getByRole('button', { name: /Counts as/ }));
    await user.click(screen.getByRole('option', { name: /A checkpoint/ }));
    expect(draft().stages.find(({ id }) => id === 'sql')).toMatchObject({
      label: 'مؤهَّل',
      side: 'sales',
      mode: 'gate',
    });
  });

  it('say how leads get there', async () => {
    const { user } = editIn(StagesPart, preset('deal-stage'));
    for (const summary of document.querySelectorAll('summary')) await user.click(summary);
    const text = (id: string): string => itemOf(id).textContent;
    expect(text('sal')).toContain('it is at the step “Lead In” and somebody owns it');
    expect(text('sqo')).toContain('it has come to the step “In Progress” or further');
    expect(text('identified')).toContain('it was mentioned within the last 30 days');
    expect(text('not-active')).toContain('no other stage is told of it');
  });

  it('move by the keyboard, and keep the focus', async () => {
    const { user, draft } = editIn(StagesPart, sixStage);
    press('Move Prospect down').focus();
    expect(press('Move Prospect up')).toHaveProperty('disabled', true);
    await user.keyboard('{Enter}');
    expect(
      draft()
        .stages.map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['lead', 'prospect']);
    expect(document.activeElement).toBe(press('Move Prospect down'));
    press('Move Prospect up').focus();
    await user.keyboard('{Enter}');
    // There is no way further up: the other way has the focus.
    expect(document.activeElement).toBe(press('Move Prospect down'));
  });

  it('are added with a step of their own, which asks for what is needed', async () => {
    const { user, draft } = editIn(StagesPart, sixStage);
    await user.click(press('Add a stage'));
    expect(document.activeElement).toBe(screen.getAllByRole('textbox', { name: /^Name/ }).at(-1));
    await user.click(press('Add to the draft'));
    expect(screen.getAllByText('This is needed.')).toHaveLength(2);
    await user.type(screen.getAllByRole('textbox', { name: /^Name/ }).at(-1) as HTMLElement, 'Trial');
    await user.type(
      screen.getAllByRole('textbox', { name: /^What it means/ }).at(-1) as HTMLElement,
      'They try it.',
    );
    await user.click(press('Add to the draft'));
    expect(draft().stages.map(({ id }) => id)).toContain('trial');
    expect(draft().steps.at(-1)).toMatchObject({ id: 'trial', label: 'Trial' });
    expect(findProblems(draft())).toEqual([]);
    expect(document.activeElement).toBe(itemOf('trial').querySelector('summary'));
  });

  it('are added by a step that there is', async () => {
    const { user, draft } = editIn(StagesPart, sixStage);
    await user.click(press('Add a stage'));
    const form = within(screen.getByRole('form', { name: 'A new stage' }));
    await user.type(form.getByRole('textbox', { name: /^Name/ }), 'Evaluation');
    await user.type(form.getByRole('textbox', { name: /^What it means/ }), 'They compare.');
    await user.click(form.getByRole('radio', { name: /By a step that there is/ }));
    await user.click(form.getByRole('button', { name: /The step from which on/ }));
    await user.click(screen.getByRole('option', { name: 'Proposal' }));
    await user.click(press('Add to the draft'));
    expect(draft().derive).toContainEqual({ when: { stepAtLeast: 'proposal' }, stage: 'evaluation' });
    expect(findProblems(draft())).toEqual([]);
  });

  it('are retired for another one, and taken into use again', async () => {
    const { user, draft } = editIn(StagesPart, sixStage);
    const sql = within(itemOf('sql'));
    await user.click(sql.getByText('Sales Qualified Lead'));
    await user.click(sql.getByRole('button', { name: 'Retire this stage' }));
    await user.click(sql.getByRole('button', { name: 'Keep it' }));
    expect(document.activeElement).toBe(sql.getByRole('button', { name: 'Retire this stage' }));
    await user.click(sql.getByRole('button', { name: 'Retire this stage' }));
    await user.click(sql.getByRole('button', { name: /What led here leads to/ }));
    await user.click(screen.getByRole('option', { name: 'Opportunity' }));
    await user.click(sql.getByRole('button', { name: 'Retire “Sales Qualified Lead”' }));
    expect(draft().stages.find(({ id }) => id === 'sql')?.retired).toBe(true);
    expect(findProblems(draft())).toEqual([]);
    const revive = press('Use “Sales Qualified Lead” again');
    expect(document.activeElement).toBe(revive);
    await user.click(revive);
    expect(draft().derive).toEqual(sixStage.derive);
  });

  it('go without a trace where no lead was ever in them', async () => {
    const { user, draft } = editIn(StagesPart, sixStage, { hasLeads: false });
    const lost = within(itemOf('lost'));
    await user.click(lost.getByText('Lost'));
    await user.click(lost.getByRole('button', { name: 'Remove this stage' }));
    await user.click(lost.getByRole('button', { name: 'Remove “Lost”' }));
    expect(draft().stages.map(({ id }) => id)).not.toContain('lost');
    expect(findProblems(draft())).toEqual([]);
  });
});

it('another start lets the former one be reached by hand', async () => {
  const { user, draft } = editIn(AimsPart, sixStage);
  await user.click(press(/Where a new lead starts/));
  await user.click(screen.getByRole('option', { name: 'Lead' }));
  expect(draft()).toMatchObject({ initial: 'lead' });
  expect(draft().stages[0]?.placing).toMatchObject({ place: 'prospect' });
  expect(findProblems(draft())).toEqual([]);
});
