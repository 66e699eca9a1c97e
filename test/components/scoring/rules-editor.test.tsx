// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CutsEditor } from '@/components/scoring/CutsEditor';
import { RulesEditor } from '@/components/scoring/RulesEditor';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import { people, textOf } from '@/test/components/kit';
import { dealStage } from '@/test/funnel/story';
import { editScoring } from './editing';

const { kinds } = usualScoring();
const choices = { definition: dealStage, people, programmes: [], sources: [], kinds };

function edit() {
  return editScoring(({ rules, problems, change, newId }) => (
    <RulesEditor
      rules={rules.rules}
      choices={choices}
      problems={problems}
      newId={newId}
      onChange={(to, taken) => change({ rules: [...to] }, taken)}
    />
  ));
}

describe('further rules', () => {
  test('are told in words, those against a lead with their sign', () => {
    edit();
    const [target, personal] = screen.getAllByRole('listitem').map(textOf);
    expect(target).toContain('+20Target accountFit, where Target account: yes');
    expect(personal).toContain('-20Private address only');
  });

  test('ask for anything but what the team decides by hand', async () => {
    const { user } = edit();
    await user.click(screen.getByRole('button', { name: 'Add a rule' }));
    const condition = await screen.findByRole('group', { name: 'Rule 1' });
    await user.click(within(condition).getByRole('button', { name: /Field/u }));
    const offered = (await screen.findAllByRole('option')).map(textOf);
    expect(offered).toContain('Programme');
    expect(offered).toContain('Last activity');
    for (const barred of ['Stage', 'Owner', 'Tag', 'Score', 'Handed over', 'Changed', 'In the stage since'])
      expect(offered).not.toContain(barred);
  });

  test('are put together of conditions that all hold, for fit or for interest, also below zero', async () => {
    const { user, draft } = edit();
    await user.click(screen.getByRole('button', { name: 'Add a rule' }));
    const name = await screen.findByRole('textbox', { name: 'Name of the rule' });
    await user.clear(name);
    await user.type(name, 'Competitor');
    const points = screen.getByRole('spinbutton', { name: 'Points, below zero against' });
    await user.clear(points);
    await user.type(points, '-80');
    await user.click(screen.getByRole('radio', { name: 'Fit' }));
    const first = screen.getByRole('group', { name: 'Rule 1' });
    await user.click(within(first).getByRole('button', { name: /Field/u }));
    await user.click(await screen.findByRole('option', { name: 'Company' }));
    screen.getByText('A condition is not filled in yet.');
    await user.type(within(first).getByRole('combobox', { name: 'Text' }), 'Rival');
    expect(screen.queryByText('A condition is not filled in yet.')).toBeNull();
    expect(screen.queryByRole('radiogroup', { name: 'Leads are meant for whom' })).toBeNull();
    expect(draft().rules.at(-1)).toMatchObject({
      name: 'Competitor',
      of: 'fit',
      points: -80,
      isOn: true,
      when: [{ field: 'company', not: false, how: 'contains', value: 'Rival' }],
    });
    await user.click(screen.getByRole('button', { name: 'Remove rule 1' }));
    screen.getByText('Add a condition, or remove the rule.');
  });
});

test('cuts are numbers beside the four fields that they make, with what comes next in each', async () => {
  const { user, draft } = editScoring(({ rules, problems, change }) => (
    <CutsEditor
      cuts={rules.cuts}
      definition={dealStage}
      problems={problems}
      onChange={(cuts) => change({ cuts })}
    />
  ));
  const fit = screen.getByRole('spinbutton', { name: 'Fit is high from' });
  await user.clear(fit);
  screen.getByText('A whole number from -1,000 to 1,000.');
  await user.type(fit, '45');
  expect(draft().cuts).toEqual({ fit: 45, interest: 30 });
  screen.getByText('Follow up at once');
  expect(screen.getAllByText('For marketing')).toHaveLength(2);
});
