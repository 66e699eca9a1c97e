// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ProfilesEditor } from '@/components/scoring/ProfilesEditor';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { textOf } from '@/test/components/kit';
import { editScoring } from './editing';

function edit(begin: Partial<ScoringRules> = {}) {
  return editScoring(
    ({ rules, problems, change, newId }) => (
      <ProfilesEditor
        profiles={rules.profiles}
        cuts={rules.cuts}
        problems={problems}
        newId={newId}
        onChange={(profiles, taken) => change({ profiles: [...profiles] }, taken)}
      />
    ),
    begin,
  );
}

const wish = (number: number): HTMLElement => screen.getByRole('group', { name: `Wish ${number}` });

describe('ideal customers', () => {
  test('say what they mean, also folded', () => {
    edit();
    expect(textOf(screen.getByRole('listitem'))).toContain(
      'Seniority is Owner or founder, Board, Vice president, or Director, head of: +30; ' +
        'Part in the purchase is Economic buyer or Decision maker: +30',
    );
    expect(screen.getByText('Whoever decides')).toBeDefined();
  });

  test('are named by the word list until somebody names them', async () => {
    const { user, draft } = edit();
    await user.click(screen.getByText('Whoever decides'));
    const name = screen.getByRole('textbox', { name: 'Name of the profile' });
    await user.type(name, ' here');
    expect(draft().profiles[0]?.name).toBe('Whoever decides here');
    await user.clear(name);
    screen.getByText('Give it a name.');
  });

  test('wish for phrases, of which Enter, a comma and leaving the field take one each', async () => {
    const { user, draft } = edit();
    await user.click(screen.getByText('Whoever decides'));
    await user.click(screen.getByRole('button', { name: 'Add a wish' }));
    within(wish(3)).getByText('Name at least one.');
    const field = within(wish(3)).getByRole('textbox', { name: 'Add an industry' });
    await user.type(field, 'Software{Enter}Retail, Software,Shipping');
    await user.tab();
    expect(draft().profiles[0]?.wishes[2]).toEqual({
      field: 'industry',
      anyOf: ['Software', 'Retail', 'Shipping'],
      points: 20,
      otherwise: 0,
    });
    await user.click(within(wish(3)).getByRole('button', { name: 'Remove “Retail”' }));
    expect(draft().profiles[0]?.wishes[2]).toMatchObject({ anyOf: ['Software', 'Shipping'] });
    expect(document.activeElement).toBe(field);
  });

  test('wish for a size, a country, a title, and keep the points when the field changes', async () => {
    const { user, draft } = edit();
    await user.click(screen.getByText('Whoever decides'));
    const points = within(wish(2)).getByRole('spinbutton', { name: 'If so' });
    await user.clear(points);
    await user.type(points, '15');
    const otherwise = within(wish(2)).getByRole('spinbutton', { name: 'If not so' });
    await user.clear(otherwise);
    await user.type(otherwise, '-5');
    const about = async (field: string): Promise<void> => {
      await user.click(within(wish(2)).getByRole('button', { name: /About/u }));
      await user.click(await screen.findByRole('option', { name: field }));
    };
    await about('Company size');
    await user.type(within(wish(2)).getByRole('textbox', { name: 'Up to so many people' }), '20');
    within(wish(2)).getByText('This is less than the least.');
    await user.clear(within(wish(2)).getByRole('textbox', { name: 'From so many people' }));
    expect(draft().profiles[0]?.wishes[1]).toEqual({
      field: 'size',
      range: { atMost: 20 },
      points: 15,
      otherwise: -5,
    });
    await about('Country');
    await user.type(within(wish(2)).getByRole('combobox', { name: 'Add a country' }), 'germ');
    await user.click(await screen.findByRole('option', { name: 'Germany' }));
    expect(draft().profiles[0]?.wishes[1]).toMatchObject({ field: 'country', anyOf: ['DE'] });
    await about('Title');
    await user.type(within(wish(2)).getByRole('textbox', { name: 'Add words of a title' }), 'head sales,');
    expect(textOf(screen.getAllByRole('listitem')[0] as Element)).toContain(
      'Title is with the words “head sales”: +15, else -5',
    );
  });

  test('refuse points that are no whole number, and keep what was typed', async () => {
    const { user } = edit();
    await user.click(screen.getByText('Whoever decides'));
    const points = within(wish(1)).getByRole('spinbutton', { name: 'If so' });
    await user.clear(points);
    within(wish(1)).getByText('A whole number from -500 to 500.');
    await user.type(points, '1.5');
    within(wish(1)).getByText('A whole number from -500 to 500.');
    expect(points).toHaveProperty('value', '1.5');
  });

  test('say how many wishes make a high fit, or that they never do', async () => {
    const { user } = edit({ cuts: { fit: 45, interest: 30 } });
    await user.click(screen.getByText('Whoever decides'));
    screen.getByText('It takes 2 of its wishes or more for a high fit, which begins at 45 points.');
    await user.click(screen.getByRole('button', { name: 'Remove wish 2' }));
    screen.getByText('By itself it gives +30 at the most, and high fit begins at 45.');
    await user.click(screen.getByRole('button', { name: 'Remove wish 1' }));
    screen.getByText('Add a wish, or remove the profile.');
  });

  test('are added opened, put in order, switched off and removed', async () => {
    const { user, draft, taken } = edit();
    await user.click(screen.getByRole('button', { name: 'Add a profile' }));
    const name = await screen.findByRole('textbox', { name: 'Name of the profile' });
    await user.clear(name);
    await user.type(name, 'Shipping lines');
    await user.click(screen.getByRole('button', { name: 'Move “Shipping lines” up' }));
    expect(draft().profiles.map((each) => each.name)).toEqual(['Shipping lines', 'decides']);
    await user.click(screen.getByRole('switch', { name: 'Use “Whoever decides”' }));
    expect(draft().profiles[1]?.isOn).toBe(false);
    screen.getByText(/^Switched off\./u);
    await user.click(screen.getByRole('button', { name: 'Remove “Shipping lines”' }));
    expect(draft().profiles).toHaveLength(1);
    expect(taken()).toBe('“Shipping lines” is removed.');
  });

  test('keep the order of wishes that somebody changes, with what is typed in them', async () => {
    const { user, draft } = edit();
    await user.click(screen.getByText('Whoever decides'));
    await user.click(screen.getByRole('button', { name: 'Move wish 2 up' }));
    expect(draft().profiles[0]?.wishes.map(({ field }) => field)).toEqual(['role', 'seniority']);
    await user.click(within(wish(1)).getByRole('checkbox', { name: 'End user' }));
    expect(draft().profiles[0]?.wishes[0]).toMatchObject({
      anyOf: ['economicBuyer', 'decisionMaker', 'endUser'],
    });
  });
});
