// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReasonsPart } from '@/components/funnel-editor/reasons/ReasonsPart';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { preset } from '@/test/funnel/preset';
import { editIn } from './editing';

const base = preset('smarketing');
const reasonIn = ({ reasons }: FunnelDefinition, id: string) => reasons.find((reason) => reason.id === id);
const answer = (place: number): HTMLElement => screen.getByRole('group', { name: `Answer ${place}` });
const open = (name: string): HTMLElement => {
  const summary = screen.getByText(name).closest('summary');
  if (!summary) throw new Error(`${name} is not folded`);
  return summary;
};

describe('the reasons to give back', () => {
  it('are listed behind their answers, each with its way and what comes of it', () => {
    editIn(ReasonsPart, base);
    expect(screen.getAllByRole('group', { name: /^Answer \d$/ })).toHaveLength(8);
    const silent = within(answer(5)).getByRole('list', { name: 'Reasons behind “No answer”' });
    within(silent).getByText('Recycle from SAL, OPP');
    within(silent).getByText('Put back into nurturing');
    screen.getByText(/Eight answers are enough/);
  });

  it('are added, and refused until they lead to an action for somebody', async () => {
    const { user, draft } = editIn(ReasonsPart, base);
    const fit = within(answer(4));
    await user.click(fit.getByText('Add a reason', { selector: 'summary' }));
    await user.type(
      await fit.findByRole('textbox', { name: 'New reason behind “Not a fit”' }),
      'Too small{Enter}',
    );
    expect(findProblems(draft()).map(({ type }) => type)).toEqual(['noAction']);
    await user.click(open('Too small'));
    const reason = open('Too small').closest('details');
    if (!reason) throw new Error('nowhere');
    within(reason).getByText(/Every reason leads to an action for somebody/);
    await user.type(
      within(reason).getByRole('textbox', { name: /What happens next/ }),
      'Look again in a year',
    );
    await user.click(within(reason).getByRole('radio', { name: 'Sales' }));
    expect(findProblems(draft())).toEqual([]);
    expect(reasonIn(draft(), 'too-small')).toMatchObject({
      nextAction: 'Look again in a year',
      actionFor: 'sales',
    });
  });

  it('change their way, stages, contact, attempts, wake-up and lock', async () => {
    const { user, draft } = editIn(ReasonsPart, base);
    await user.click(open('Duplicate'));
    const reason = within(open('Duplicate').closest('details') as HTMLElement);
    await user.click(reason.getByRole('radio', { name: /^Recycle/ }));
    await user.click(reason.getByRole('checkbox', { name: 'Opportunity' }));
    await user.click(reason.getByRole('radio', { name: 'After contact' }));
    await user.type(reason.getByRole('textbox', { name: /Attempts to make/ }), '2x');
    await user.type(reason.getByRole('textbox', { name: /Days until it wakes/ }), '30');
    await user.click(reason.getByRole('checkbox', { name: /Nobody may contact/ }));
    expect(reasonIn(draft(), 'duplicate')).toMatchObject({
      way: 'recycle',
      from: ['sal', 'opportunity'],
      contacted: true,
      attempts: 2,
      wakeAfterDays: 30,
      locksContact: true,
    });
    expect(findProblems(draft())).toEqual([]);
  });

  it('ask whom to talk to instead, where they rule somebody out', async () => {
    const { user, draft } = editIn(ReasonsPart, base);
    await user.click(open('Spam'));
    const spam = within(open('Spam').closest('details') as HTMLElement);
    await user.click(spam.getByRole('checkbox', { name: 'They may say whom to talk to instead' }));
    expect(reasonIn(draft(), 'spam')?.asksReferral).toBe(true);
    await user.click(open('Product gap'));
    const gap = within(open('Product gap').closest('details') as HTMLElement);
    expect(gap.queryByRole('checkbox', { name: 'They may say whom to talk to instead' })).toBeNull();
  });

  it('need a stage: the last one is not given up before another is chosen', async () => {
    const { user, draft } = editIn(ReasonsPart, base);
    await user.click(open('Product gap'));
    const reason = within(open('Product gap').closest('details') as HTMLElement);
    for (const name of ['Sales Accepted Lead', 'Opportunity'])
      await user.click(reason.getByRole('checkbox', { name }));
    reason.getByText('Choose a stage, or remove the reason.');
    expect(reasonIn(draft(), 'product-gap')?.from).toEqual(['opportunity']);
  });

  it('ask a question with choices', async () => {
    const { user, draft } = editIn(ReasonsPart, base);
    await user.click(open('Spam'));
    const reason = within(open('Spam').closest('details') as HTMLElement);
    await user.click(reason.getByRole('radio', { name: 'A choice' }));
    await user.click(reason.getByRole('textbox', { name: 'The question' }));
    await user.paste('Of what kind?');
    reason.getByText('There is nothing to choose from.');
    await user.type(reason.getByRole('textbox', { name: 'One more choice' }), 'A robot{Enter}');
    await user.click(reason.getByRole('checkbox', { name: 'An answer is needed' }));
    expect(reasonIn(draft(), 'spam')?.question).toEqual({
      ask: 'choice',
      label: 'Of what kind?',
      required: false,
      choices: [{ id: 'a-robot', label: 'A robot' }],
    });
    expect(findProblems(draft())).toEqual([]);
  });

  it('move by key, the focus with them', async () => {
    const { user, draft } = editIn(ReasonsPart, base);
    screen.getByRole('button', { name: 'Move “Below the agreed threshold” up' }).focus();
    await user.keyboard('{Enter}');
    const fit = draft().reasons.find(({ plain }) => plain === 'fit');
    expect(fit?.id).toBe('below-threshold');
    const down = screen.getByRole('button', { name: 'Move “Below the agreed threshold” down' });
    expect(document.activeElement).toBe(down);
  });

  it('are taken away and offered again, with their name kept', async () => {
    const { user, draft } = editIn(ReasonsPart, base);
    await user.click(screen.getByRole('button', { name: 'Remove the reason “Duplicate”' }));
    expect(reasonIn(draft(), 'duplicate')).toMatchObject({ label: 'Duplicate', from: [] });
    screen.getByText('Nothing is offered behind this answer, so nobody sees it.');
    await user.click(screen.getByText('No longer offered', { selector: 'summary' }));
    await user.click(await screen.findByRole('button', { name: 'Offer “Duplicate” again' }));
    expect(reasonIn(draft(), 'duplicate')?.from).toEqual(['mql', 'sal']);
  });

  it('lose an answer, and get another one', async () => {
    const { user, draft } = editIn(ReasonsPart, base);
    await user.click(screen.getByRole('button', { name: 'Remove the answer “Never”' }));
    expect(draft().plainReasons).toHaveLength(7);
    expect(document.activeElement).toBe(screen.getByRole('list', { name: 'Reasons to give back' }));
    await user.type(screen.getByRole('textbox', { name: 'New answer' }), 'Hiring freeze{Enter}');
    expect(draft().plainReasons.at(-1)?.label).toBe('Hiring freeze');
    expect(reasonIn(draft(), 'hiring-freeze')?.plain).toBe('hiring-freeze');
  });
});
